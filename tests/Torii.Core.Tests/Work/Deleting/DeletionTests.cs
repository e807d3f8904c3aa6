using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Deleting;

[Collection(RunsAlone.Name)]
public sealed class DeletionTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    private Deletion Deletion => _road.Get<Deletion>();

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Queued_IsCalledOffAndGone()
    {
        var running = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(running).Count == 1);
        var waiting = await _road.AskOneAsync();

        (await Deletion.DeleteAsync(waiting, default)).ShouldBeTrue();

        (await FindAsync(waiting)).ShouldBeNull();
        _road.Generation(waiting).State.ShouldBe(GenerationState.Cancelled);
        _road.Get<ClientLoad>().Waiting.ShouldBe(0);
        _road.Until(() => _road.HasEnded(running));
        _road.Pass(TimeSpan.FromMinutes(1));
        _road.AttemptsOf(waiting).ShouldBeEmpty();
    }

    [Fact]
    public async Task Active_IsGoneAndItsAttemptHoldsItsSlotToTheEnd()
    {
        var running = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(running) is [{ State: AttemptState.Accepted }]);
        var next = await _road.AskOneAsync();

        (await Deletion.DeleteAsync(running, default)).ShouldBeTrue();

        (await FindAsync(running)).ShouldBeNull();
        _road.Pass(TimeSpan.FromSeconds(4));
        (_road.AttemptsOf(running)[0].State, _road.AttemptsOf(next).Count).ShouldBe((AttemptState.Accepted, 0));
        _road.Until(() => _road.HasEnded(next));
        (_road.AttemptsOf(running)[0].State, _road.Generation(next).State).ShouldBe((AttemptState.Ended, GenerationState.Completed));
        _road.Generation(running).State.ShouldBe(GenerationState.Cancelled);
        _road.Rows.Results.ShouldAllBe(result => result.GenerationId == next);
    }

    [Fact]
    public async Task Storing_IsGoneAndWhatWasFetchedIsRemoved()
    {
        _road.Provider.OnResult = _ =>
        {
            Deletion.DeleteAsync(_road.Generations()[0].Id, default).IsCompletedSuccessfully.ShouldBeTrue();
            return null;
        };
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        _road.Pass(TimeSpan.FromMinutes(1));

        (await FindAsync(id)).ShouldBeNull();
        (_road.Files.Saved, _road.Files.Files.Count, _road.Rows.Results.Count).ShouldBe((1, 0, 0));
        _road.Errands.Errands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Completed_IsGoneAndSoAreItsFilesAlone()
    {
        var (gone, kept) = (await CompleteAsync(), await CompleteAsync());

        (await Deletion.DeleteAsync(gone, default)).ShouldBeTrue();
        _road.Pass(TimeSpan.FromMinutes(1));

        (await FindAsync(gone)).ShouldBeNull();
        _road.Generation(gone).State.ShouldBe(GenerationState.Completed);
        _road.Files.Files.Keys.ShouldBe([_road.Rows.Results.ShouldHaveSingleItem().Id]);
        _road.Rows.Results[0].GenerationId.ShouldBe(kept);
        _road.Errands.Errands.ShouldBeEmpty();
    }

    [Fact]
    public async Task CompletedUnderItsHands_IsGoneAsWell()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        _road.Store.Fault = change =>
        {
            if (change.Generation is { To: GenerationState.Cancelled })
            {
                _road.Rows.Generations[id] = _road.Rows.Generations[id] with { State = GenerationState.Completed, EndedAt = change.At };
            }

            return null;
        };

        (await Deletion.DeleteAsync(id, default)).ShouldBeTrue();

        (_road.Generation(id).State, await FindAsync(id)).ShouldBe((GenerationState.Completed, null));
        _road.TimelineOf(id).ShouldNotContain("Cancelled");
    }

    [Fact]
    public async Task StoreThatIsAway_IsWaitedFor()
    {
        var id = await _road.AskOneAsync();
        var failures = 3;
        _road.Store.Fault = change => change.Generation is { To: GenerationState.Cancelled } && failures-- > 0 ? new IOException("The disk is full.") : null;

        var deleting = Deletion.DeleteAsync(id, default);
        _road.Until(() => deleting.IsCompleted);

        (await deleting).ShouldBeTrue();
    }

    [Fact]
    public async Task NotThere_IsFalse()
    {
        var id = await CompleteAsync();
        (await Deletion.DeleteAsync(id, default)).ShouldBeTrue();

        (await Deletion.DeleteAsync(id, default)).ShouldBeFalse();
        (await Deletion.DeleteAsync("00000000000000000000000000000009", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task TwiceAtOnce_IsDoneOnce()
    {
        var id = await CompleteAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Deletion.DeleteAsync(id, default))));

        outcomes.Count(isDone => isDone).ShouldBe(1);
    }

    [Fact]
    public async Task OneOfABatch_LeavesTheOthers()
    {
        var batch = (await _road.AskAsync(count: 3)).ShouldBeOfType<IntakeOutcome.Accepted>().Batch;

        await Deletion.DeleteAsync(batch[1].Id, default);

        (await _road.Get<IGenerationStore>().BatchAsync(batch[0].Id, default)).Select(generation => generation.Position).ShouldBe([0, 2]);
    }

    [Fact]
    public async Task Running_WithWebhooks_OwesThemItsEnd()
    {
        var accepted = (await _road.AskAsync("gpt-image", asked => asked with { WebhookUrl = new Uri("https://hooks.test/a") })).ShouldBeOfType<IntakeOutcome.Accepted>();
        var id = accepted.Batch[0].Id;

        await Deletion.DeleteAsync(id, default);

        _road.Errands.Errands.ShouldContain(errand => errand.Kind == ErrandKinds.Announce && errand.Subject == id);
    }

    private async Task<string> CompleteAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        return id;
    }

    private ValueTask<Generation?> FindAsync(string id) => _road.Get<IGenerationStore>().FindAsync(id, default);
}
