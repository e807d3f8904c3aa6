using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Repeating;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>What the suites about repeated requests do.</summary>
public abstract class AskSuite(ITestEngine engine) : StorageSuite(engine)
{
    protected static TimeSpan Day { get; } = TimeSpan.FromHours(24);
    protected static TimeSpan TwoMinutes { get; } = TimeSpan.FromSeconds(120);
    protected static Ask Plain { get; } = new("fingerprint");
    protected static Ask Retry { get; } = Plain with { IsRetry = true };
    protected static Ask Keyed { get; } = Plain with { Key = "order-7" };

    protected IAskStore Asks => Host.Get<IAskStore>();

    protected async Task<string> AskAsync(Ask ask)
    {
        // Ids sort by time, and not within a millisecond.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var generation = Make.Generation();
        (await AcceptAsync(generation, ask)).ShouldBeOfType<AcceptOutcome.Accepted>();
        return generation.Id;
    }

    protected Task<AcceptOutcome> AcceptAsync(Generation generation, Ask ask) =>
        Work.AcceptAsync(new Acceptance([generation]) { Ask = ask, KeysSince = Now - Day }, Cancel);

    protected Task<Earlier> JoinAsync(Ask ask, string client = Samples.Client, DateTimeOffset? keysSince = null, DateTimeOffset? brokenSince = null) =>
        Asks.JoinAsync(client, ask, keysSince ?? Now - Day, brokenSince ?? Now - TwoMinutes, Cancel);

    protected Task BreakAsync(string batch) => Asks.EndAsync([new AnswerEnd(batch, Now)], Cancel);

    protected Task AnswerAsync(string batch) => Asks.EndAsync([new AnswerEnd(batch, BrokenAt: null)], Cancel);

    protected Task ForgetAsync() => Asks.ForgetAsync(Now - Day, Now - TwoMinutes, Cancel);
}
