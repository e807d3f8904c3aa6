using FsCheck.Fluent;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using static Torii.Core.Generations.AttemptState;

namespace Torii.Core.Tests.Generations;

public sealed class AttemptMachineTests
{
    // The whole table: what is not in it has no meaning.
    private static readonly Dictionary<(AttemptState, AttemptTrigger), AttemptState> Allowed = new()
    {
        [(Preparing, AttemptTrigger.Sent)] = Submitting,
        [(Preparing, AttemptTrigger.Refused)] = Refused,
        [(Submitting, AttemptTrigger.Accepted)] = Accepted,
        [(Submitting, AttemptTrigger.Refused)] = Refused,
        [(Submitting, AttemptTrigger.Lost)] = Unknown,
        [(Submitting, AttemptTrigger.Ended)] = Ended,
        [(Unknown, AttemptTrigger.Accepted)] = Accepted,
        [(Unknown, AttemptTrigger.ProvedAbsent)] = Absent,
        [(Unknown, AttemptTrigger.Ended)] = Ended,
        [(Accepted, AttemptTrigger.Ended)] = Ended,
    };

    public static TheoryData<AttemptState, AttemptTrigger> Pairs =>
        new(from state in Enum.GetValues<AttemptState>() from trigger in Enum.GetValues<AttemptTrigger>() select (state, trigger));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_EveryPair_IsAsInTheTable(AttemptState state, AttemptTrigger trigger) =>
        AttemptMachine.Next(state, trigger).ShouldBe(Allowed.TryGetValue((state, trigger), out var next) ? next : null);

    [Theory]
    [InlineData(Preparing, true, true)]
    [InlineData(Submitting, true, true)]
    [InlineData(Unknown, true, true)]
    [InlineData(Accepted, true, false)]
    [InlineData(Ended, false, false)]
    [InlineData(Refused, false, false)]
    [InlineData(Absent, false, false)]
    public void State_Every_HoldsItsSlotWhileOpenAndTheGateWhileUndecided(AttemptState state, bool holdsSlot, bool holdsGate)
    {
        state.IsOpen().ShouldBe(holdsSlot);
        state.IsUndecided().ShouldBe(holdsGate);
    }

    [Fact]
    public void Next_AnySequenceOfTriggers_NeverTakesBackASlotOrAGate() =>
        Property.Holds(Gen.Elements(Enum.GetValues<AttemptTrigger>()).ListOf(), triggers =>
        {
            var state = Preparing;
            foreach (var next in triggers.Select(trigger => AttemptMachine.Next(state, trigger)).OfType<AttemptState>())
            {
                state.IsOpen().ShouldBeTrue("an end was left");
                (next.IsUndecided() && !state.IsUndecided()).ShouldBeFalse("the gate was taken again");
                state = next;
            }
        });
}
