using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.Sora.Care;
using Torii.Providers.Sora.Characters;
using Torii.Providers.Sora.Lists;
using Torii.Providers.Sora.Publishing;

namespace Torii.Providers.Sora;

/// <summary>Speaks to the Sora web backend, or to any server that keeps its contract.</summary>
internal sealed class SoraProvider(
    SoraStepRunner runner,
    SoraPoller poller,
    SoraLister lister,
    SoraResults results,
    SoraChecker checker,
    SoraPublishing publishing,
    SoraRemoval removal,
    SoraCare care,
    IOptions<SoraOptions> options) : IProvider
{
    /// <inheritdoc />
    public string Protocol => SoraProtocol.Name;

    /// <inheritdoc />
    public ProviderTraits Traits { get; } = new()
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Image, GenerationKind.Video, GenerationKind.Character, GenerationKind.Prompt },
        SubmissionsAtOnce = 1,
        HasPlans = true,
        Polling = new PollPlan(options.Value.FirstPoll, options.Value.LeastPoll, options.Value.MostPoll),
    };

    /// <inheritdoc />
    public IPublishing Publishing => publishing;

    /// <inheritdoc />
    public IRemoval Removal => removal;

    /// <inheritdoc />
    public IAccountCare Care => care;

    /// <inheritdoc />
    public IReadOnlyList<StepPlan> Steps(GenerationRequest request, Target target) => SoraSteps.For(request);

    /// <inheritdoc />
    public Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken) => runner.RunAsync(run, cancellationToken);

    /// <inheritdoc />
    public async Task<ListOutcome> ListAsync(
        AccountAccess access,
        GenerationKind kind,
        Func<string, bool>? older,
        CancellationToken cancellationToken) => SoraAccess.Of(access) is { } opened
            ? await lister.ListAsync(opened, kind, older, cancellationToken)
            : new ListOutcome.Refused(SoraRefusals.NoToken);

    /// <inheritdoc />
    public async Task<PollOutcome> PollAsync(
        AccountAccess access,
        TaskQuestion question,
        CancellationToken cancellationToken) => SoraAccess.Of(access) is { } opened
            ? await poller.PollAsync(opened, question, cancellationToken)
            : new PollOutcome.Refused(SoraRefusals.NoToken);

    /// <inheritdoc />
    public Task<ResultOutcome> OpenResultAsync(AccountAccess access, string link, CancellationToken cancellationToken) =>
        results.OpenAsync(access, link, cancellationToken);

    /// <inheritdoc />
    public async Task<CheckOutcome> CheckAsync(AccountAccess access, CancellationToken cancellationToken) =>
        SoraAccess.Of(access) is { } opened
            ? await checker.CheckAsync(opened, cancellationToken)
            : new CheckOutcome.Refused(SoraRefusals.NoToken);
}
