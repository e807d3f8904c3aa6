using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Tests.Support;

/// <summary>What every suite starts from: an empty database, a clock that stands, and a few turns of the road.</summary>
public abstract class StorageSuite : IDisposable
{
    private readonly ITestEngine _engine;

    protected StorageSuite(ITestEngine engine)
    {
        _engine = engine;
        Host = new StorageHost(engine, Time);
        Make = new Samples(Time);
    }

    protected ManualTimeProvider Time { get; } = new();

    protected DateTimeOffset Now => Time.GetUtcNow();

    protected StorageHost Host { get; private set; }

    protected Samples Make { get; }

    protected IWorkStore Work => Host.Work;

    protected CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Host.Dispose();
        _engine.Dispose();
    }

    /// <summary>Closes the database and opens it again, as a restart does.</summary>
    protected void Restart(string replica = "local", params ICommitListener[] listeners)
    {
        Host.Dispose();
        Host = new StorageHost(_engine, Time, replica, listeners);
    }

    /// <summary>Accepts one generation.</summary>
    protected async Task<Generation> AcceptAsync(Generation? generation = null)
    {
        generation ??= Make.Generation();
        (await Work.AcceptAsync(new Acceptance([generation]), Cancel)).ShouldBeOfType<AcceptOutcome.Accepted>();
        return generation;
    }

    /// <summary>Accepts one generation and claims it.</summary>
    protected async Task<ClaimOutcome.Claimed> ClaimAsync(Claim? claim = null)
    {
        await AcceptAsync();
        return (await Work.ClaimAsync(claim ?? Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    /// <summary>Brings one generation to the point where the upstream has its task.</summary>
    protected async Task<ClaimOutcome.Claimed> StartAsync(string task, Claim? claim = null)
    {
        var claimed = await ClaimAsync(claim);
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Submitting, AttemptState.Accepted, task));
        return claimed;
    }

    /// <summary>Applies a change that must be written whole.</summary>
    protected async Task ApplyAsync(Change change) => (await Work.ApplyAsync(change, Cancel)).ShouldBe(ChangeOutcome.Whole);

    /// <summary>The generation as it is stored.</summary>
    protected async Task<Generation> FindAsync(string id) => (await Host.Generations.FindAsync(id, Cancel)).ShouldNotBeNull();

    /// <summary>The only open attempt, with its generation and steps.</summary>
    protected async Task<OpenWork> OpenAsync() => (await Work.OpenWorkAsync(Cancel)).ShouldHaveSingleItem();
}
