using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Sora.Lists;

namespace Torii.Providers.Sora;

/// <summary>Speaks to the Sora web backend, or to any server that keeps its contract.</summary>
internal sealed class SoraProvider(
    SoraUploader uploader,
    SoraSubmitter submitter,
    SoraPoller poller,
    SoraLister lister,
    SoraResults results,
    SoraChecker checker,
    IOptions<SoraOptions> options) : IProvider
{
    /// <inheritdoc />
    public string Protocol => SoraProtocol.Name;

    /// <inheritdoc />
    public ProviderTraits Traits { get; } = new()
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Image, GenerationKind.Video },
        SubmissionsAtOnce = 1,
        Polling = new PollPlan(options.Value.FirstPoll, options.Value.LeastPoll, options.Value.MostPoll),
    };

    /// <inheritdoc />
    public IReadOnlyList<StepPlan> Steps(GenerationRequest request) => SoraSteps.For(request);

    /// <inheritdoc />
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if (SoraBodies.Objection(run.Request) is { } objection)
        {
            return new StepOutcome.Refused(new Refusal(Cause.InvalidRequest, objection));
        }

        if (SoraAccess.Of(run.Access) is not { } access)
        {
            return new StepOutcome.Refused(SoraRefusals.NoToken);
        }

        if (run.Step.Submits)
        {
            return await submitter.SubmitAsync(access, run.Request, SoraSteps.UploadsOf(run), cancellationToken);
        }

        await using var input = run.OpenInput(SoraSteps.InputOf(run));
        return input is null
            ? new StepOutcome.Refused(new Refusal(Cause.Internal, "a picture to start from is no longer kept"))
            : await uploader.UploadAsync(access, input, cancellationToken);
    }

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
