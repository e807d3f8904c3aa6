using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.KeptCharacters;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenRouter.Videos;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenRouter;

/// <summary>
/// Speaks to OpenRouter, or to any server that keeps its contract: videos as jobs of its own form, pictures and texts in
/// OpenAI's. Characters it does not make, so they are kept here.
/// </summary>
internal sealed class OpenRouterProvider(
    VideoSubmitter submitter,
    VideoPoller poller,
    OpenAiImages images,
    OpenAiChat chat,
    CharacterKeeper characters,
    KeyedResults results,
    KeyChecker keys,
    UpstreamBook upstreams) : IProvider
{
    /// <inheritdoc />
    public string Protocol => OpenRouterProtocol.Name;

    /// <inheritdoc />
    public ProviderTraits Traits { get; } = new()
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Image, GenerationKind.Video, GenerationKind.Prompt, GenerationKind.Character },
        SubmissionsAtOnce = null,
        HasPublicResults = false,

        // The upstream's reference asks for 10 to 30 s; short videos are done sooner.
        Polling = new PollPlan(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)),
    };

    /// <inheritdoc />
    public IRemoval Removal => characters;

    /// <inheritdoc />
    public IReadOnlyList<StepPlan> Steps(GenerationRequest request, Target target) => request.Kind switch
    {
        GenerationKind.Video => [VideoSubmitter.Step(upstreams.Of(target))],
        GenerationKind.Image => [OpenAiImages.Step(upstreams.Of(target))],
        GenerationKind.Prompt => [OpenAiChat.Step(upstreams.Of(target))],
        _ => [CharacterKeeper.Step],
    };

    /// <inheritdoc />
    public Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken) => run.Request.Kind switch
    {
        GenerationKind.Video => submitter.RunAsync(run, cancellationToken),
        GenerationKind.Image => images.RunAsync(run, cancellationToken),
        GenerationKind.Prompt => chat.RunAsync(run, cancellationToken),
        _ => characters.RunAsync(run, cancellationToken),
    };

    /// <inheritdoc />
    /// <remarks>There is no list, and no step here needs one.</remarks>
    public Task<ListOutcome> ListAsync(AccountAccess access, GenerationKind kind, Func<string, bool>? older, CancellationToken cancellationToken) =>
        Task.FromResult<ListOutcome>(new ListOutcome.Read([]));

    /// <inheritdoc />
    public Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken) =>
        poller.PollAsync(access, question, cancellationToken);

    /// <inheritdoc />
    public Task<ResultOutcome> OpenResultAsync(AccountAccess access, string link, CancellationToken cancellationToken) =>
        results.OpenAsync(access, link, cancellationToken);

    /// <inheritdoc />
    /// <remarks>There are no subscriptions; that a key may spend nothing more is told with each refusal.</remarks>
    public Task<CheckOutcome> CheckAsync(AccountAccess access, CancellationToken cancellationToken) =>
        keys.CheckAsync(access, upstreams.Of(access.Upstream), cancellationToken);
}
