using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenAi.Videos;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenAi;

/// <summary>Speaks to every server that keeps OpenAI's contracts for videos, images and chat, or something near them.</summary>
internal sealed class OpenAiProvider(
    OpenAiVideos videos,
    OpenAiImages images,
    OpenAiChat chat,
    KeyedResults results,
    KeyChecker checker,
    UpstreamBook upstreams) : IProvider
{
    /// <summary>The protocol's name.</summary>
    public const string Name = "openai";

    /// <inheritdoc />
    public string Protocol => Name;

    /// <inheritdoc />
    public ProviderTraits Traits { get; } = new()
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Image, GenerationKind.Video, GenerationKind.Prompt },
        SubmissionsAtOnce = null,
        HasPublicResults = false,
        Polling = PollPlan.Default,
    };

    /// <inheritdoc />
    public ICancelling Cancelling => videos;

    /// <inheritdoc />
    public IReadOnlyList<StepPlan> Steps(GenerationRequest request, Target target) => request.Kind switch
    {
        GenerationKind.Video => [OpenAiVideos.Step(upstreams.Of(target))],
        GenerationKind.Image => [OpenAiImages.Step(upstreams.Of(target))],
        _ => [OpenAiChat.Step(upstreams.Of(target))],
    };

    /// <inheritdoc />
    public Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken) => run.Request.Kind switch
    {
        GenerationKind.Video => videos.RunAsync(run, cancellationToken),
        GenerationKind.Image => images.RunAsync(run, cancellationToken),
        _ => chat.RunAsync(run, cancellationToken),
    };

    /// <inheritdoc />
    /// <remarks>Nothing that is submitted here is ever sought in a list: the servers that have one forget it when they restart.</remarks>
    public Task<ListOutcome> ListAsync(AccountAccess access, GenerationKind kind, Func<string, bool>? older, CancellationToken cancellationToken) =>
        Task.FromResult<ListOutcome>(new ListOutcome.Read([]));

    /// <inheritdoc />
    public Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken) =>
        videos.PollAsync(access, question, cancellationToken);

    /// <inheritdoc />
    public Task<ResultOutcome> OpenResultAsync(AccountAccess access, string link, CancellationToken cancellationToken) =>
        results.OpenAsync(access, link, cancellationToken);

    /// <inheritdoc />
    public Task<CheckOutcome> CheckAsync(AccountAccess access, CancellationToken cancellationToken) =>
        checker.CheckAsync(access, upstreams.Of(access.Upstream), cancellationToken);
}
