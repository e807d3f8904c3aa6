using Torii.Core.Accounts;
using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Http.Checking;

/// <inheritdoc cref="IEgressCheck" />
internal sealed class EgressCheck(IHostResolver resolver, EgressSessions sessions, TimeProvider time) : IEgressCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public async Task<EgressReport> RunAsync(Egress egress, Uri upstream, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        await using var walk = new EgressWalk(egress, new Uri(upstream, "/"), resolver, sessions.Of(egress, upstream).Current);
        var record = new StepRecord(time);

        await record.AddAsync(EgressStage.Resolve, () => walk.ResolveAsync(either.Token), cancellationToken);
        await record.AddAsync(EgressStage.Connect, () => walk.ConnectAsync(either.Token), cancellationToken);
        await record.AddAsync(EgressStage.Authenticate, () => walk.AuthenticateAsync(either.Token), cancellationToken);
        await record.AddAsync(EgressStage.Upstream, () => walk.AskAsync(either.Token), cancellationToken);
        return new EgressReport(record.Steps, walk.Challenged);
    }
}
