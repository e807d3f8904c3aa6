using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.OpenRouter;

/// <summary>What the configuration of an upstream of this protocol must say.</summary>
internal sealed class OpenRouterProtocol : IUpstreamProtocol
{
    /// <summary>What configuration and accounts call it.</summary>
    public const string Name = "openrouter";

    private const string NoVideo = "must be none or task: this protocol takes no video to go out from";

    /// <inheritdoc />
    string IUpstreamProtocol.Name => Name;

    /// <inheritdoc />
    public ReadyVariables Ready { get; } = new("openrouter", "OPENROUTER_API_KEY");

    /// <inheritdoc />
    public void AddTo(IServiceCollection services) => services.AddOpenRouter();

    /// <inheritdoc />
    public string KeyPath(UpstreamSettings upstream) => "key";

    /// <inheritdoc />
    /// <remarks>Videos have one form here, and characters are kept by Torii itself.</remarks>
    public string? LackFor(GenerationKind kind, UpstreamDocument upstream) => kind switch
    {
        GenerationKind.Image when upstream.Images is null => nameof(upstream.Images),
        GenerationKind.Prompt when upstream.Chat is null => nameof(upstream.Chat),
        _ => null,
    };

    /// <inheritdoc />
    public IEnumerable<FieldMistake> MistakesIn(TargetDocument target, UpstreamDocument upstream)
    {
        if (target.Remix == Continuation.Video)
        {
            yield return new FieldMistake(nameof(target.Remix), NoVideo);
        }

        if (target.Extension == Continuation.Video)
        {
            yield return new FieldMistake(nameof(target.Extension), NoVideo);
        }
    }
}
