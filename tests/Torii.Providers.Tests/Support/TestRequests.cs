using Torii.Core.Routing;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Tests.Support;

/// <summary>What tests ask for.</summary>
internal static class TestRequests
{
    public static GenerationRequest Image(string prompt = "a lighthouse in the fog", params string[] images) => new()
    {
        Model = "gpt-image",
        Kind = GenerationKind.Image,
        Prompt = prompt,
        Size = new PixelSize(360, 360),
        Images = images,
    };

    public static GenerationRequest Video(
        string prompt = "a lighthouse in the fog",
        string model = "sora2-landscape-15s",
        bool portrait = false,
        int seconds = 15,
        params string[] images) => new()
        {
            Model = model,
            Kind = GenerationKind.Video,
            Prompt = prompt,
            Size = portrait ? new PixelSize(720, 1280) : new PixelSize(1280, 720),
            Seconds = seconds,
            Images = images,
        };

    /// <summary>The step of that name, or the last one.</summary>
    public static StepRun Run(
        this IProvider provider,
        AccountAccess access,
        GenerationRequest request,
        string? step = null,
        Dictionary<string, string>? earlier = null,
        Func<string, Stream?>? open = null)
    {
        var steps = provider.Steps(request, Target.Sora);
        return new StepRun
        {
            Access = access,
            Target = Target.Sora,
            Request = request,
            Step = step is null ? steps[^1] : steps.Single(plan => plan.Name == step),
            Earlier = earlier ?? [],
            OpenInput = open ?? (_ => null),
        };
    }

    public static Task<StepOutcome> SubmitAsync(this IProvider provider, AccountAccess access, GenerationRequest request) =>
        provider.RunAsync(provider.Run(access, request), TestContext.Current.CancellationToken);
}
