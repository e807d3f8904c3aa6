using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class CommitCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Listener_ThatFails_StopsNeitherWritesNorOthers()
    {
        Restart(listeners: new FailingListener());

        await AcceptAsync();
        await AcceptAsync();

        Host.Listener.Heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Write_ThatEnded_WasToldBefore()
    {
        var generations = Enumerable.Range(0, 200).Select(_ => Make.Generation()).ToList();

        await Task.WhenAll(generations.Select(async generation =>
        {
            await Work.AcceptAsync(new Acceptance([generation]), Cancel);
            Host.Listener.Heard.ShouldContain(told => told.Generations[0].Id == generation.Id);
        }));

        Host.Listener.Heard.Count.ShouldBe(200);
    }

    [Fact]
    public async Task Events_OfOneGeneration_AreToldInTheirOrder()
    {
        var generation = await AcceptAsync();
        var note = new Change { At = Now, Events = [new NewEvent(generation.Id, TimelineEventType.Note)] };

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Work.ApplyAsync(note, Cancel))));

        Host.Listener.Heard.SelectMany(told => told.Events).Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 101));
        (await Host.Generations.EventsAsync(generation.Id, 0, Cancel)).Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 101));
    }

    [Fact]
    public async Task Write_BesideOnesThatFail_StandsAlone()
    {
        var twice = await AcceptAsync();
        var good = Enumerable.Range(0, 60).Select(_ => Make.Generation()).ToList();
        Host.Listener.Clear();

        var bad = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Work.AcceptAsync(new Acceptance([Make.Generation("bad"), twice]), Cancel))).ToList();
        await Task.WhenAll(good.Select(generation => Task.Run(() => Work.AcceptAsync(new Acceptance([generation]), Cancel))));

        foreach (var failed in bad)
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(() => failed);
        }

        (await Work.QueuedAsync(Cancel)).ShouldBe([new LaneLoad(Samples.Lane, Samples.Client, 61)]);
        Host.Listener.Heard.SelectMany(told => told.Generations).Select(moved => moved.Id).ShouldBe(good.Select(each => each.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Write_GivenUpBeforeItBegan_IsNotDone()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Work.AcceptAsync(new Acceptance([Make.Generation()]), given.Token));

        (await Work.QueuedAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AfterAWrite_SeesIt()
    {
        for (var turn = 0; turn < 100; turn++)
        {
            var generation = await AcceptAsync();
            (await Host.Generations.FindAsync(generation.Id, Cancel)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Reads_ManyAtOnce_AllAnswer()
    {
        var generation = await AcceptAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
            Task.Run(async () => await Host.Generations.FindAsync(generation.Id, Cancel))));

        found.ShouldAllBe(each => each != null && each.Id == generation.Id);
    }

    [Fact]
    public async Task Closed_Database_TakesNoMore()
    {
        var work = Work;
        Host.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => work.AcceptAsync(new Acceptance([Make.Generation()]), Cancel));
    }

    [Fact]
    public async Task Closing_WhileWritesWait_FinishesThem()
    {
        var generations = Enumerable.Range(0, 300).Select(_ => Make.Generation()).ToList();
        var writes = generations.Select(generation => Work.AcceptAsync(new Acceptance([generation]), Cancel)).ToList();

        Restart();

        await Task.WhenAll(writes);
        (await Work.QueuedAsync(Cancel)).ShouldHaveSingleItem().Count.ShouldBe(300);
    }

    private sealed class FailingListener : ICommitListener
    {
        public void OnCommitted(Committed committed) => throw new InvalidOperationException("A defect.");
    }
}
