using Torii.Core.Generations;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class NoteCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Theory]
    [InlineData(GenerationState.Active)]
    [InlineData(GenerationState.Storing)]
    [InlineData(GenerationState.Completed)]
    [InlineData(GenerationState.Failed)]
    [InlineData(GenerationState.Cancelled)]
    public async Task Note_InAnyState_IsNumberedAndTold(GenerationState state)
    {
        var id = (await ClaimAsync()).Generation.Id;
        await ApplyAsync(Make.Move(id, GenerationState.Active, state, progress: 30));
        Host.Listener.Clear();
        Time.Advance(TimeSpan.FromTicks(1_234_567));

        await Work.NoteAsync(id, "Published at \"s_1\".", Cancel);

        var note = (await Host.Generations.EventsAsync(id, 2, Cancel)).ShouldHaveSingleItem();
        note.ShouldBe(new TimelineEvent(id, 3, note.At, TimelineEventType.Note, 30, "Published at \"s_1\"."));
        var told = Host.Listener.Heard.ShouldHaveSingleItem();
        told.Events.ShouldBe([note]);
        told.Generations.ShouldBeEmpty();
        (await FindAsync(id)).ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(state),
            found => found.LastEvent.ShouldBe(3));
    }

    [Fact]
    public async Task Note_OnWhatAnotherReplicaOwned_IsWrittenToo()
    {
        var generation = await AcceptAsync();
        Restart(replica: "other");

        await Work.NoteAsync(generation.Id, "Seen from here.", Cancel);

        (await Host.Generations.EventsAsync(generation.Id, 1, Cancel)).ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public async Task Note_OnNothing_IsNotWrittenAndNotTold()
    {
        await Work.NoteAsync("none", "Nobody reads this.", Cancel);

        (await Host.Generations.EventsAsync("none", 0, Cancel)).ShouldBeEmpty();
        Host.Listener.Heard.ShouldBeEmpty();
    }
}
