using FsCheck.Fluent;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using static Torii.Core.Generations.GenerationState;

namespace Torii.Core.Tests.Generations;

public sealed class GenerationMachineTests
{
    // The whole table: what is not in it has no meaning.
    private static readonly Dictionary<(GenerationState, GenerationTrigger), GenerationState> Allowed = new()
    {
        [(Queued, GenerationTrigger.Claimed)] = Active,
        [(Queued, GenerationTrigger.Failed)] = Failed,
        [(Queued, GenerationTrigger.Cancelled)] = Cancelled,
        [(Active, GenerationTrigger.Released)] = Queued,
        [(Active, GenerationTrigger.Delivered)] = Storing,
        [(Active, GenerationTrigger.Answered)] = Completed,
        [(Active, GenerationTrigger.Failed)] = Failed,
        [(Active, GenerationTrigger.Cancelled)] = Cancelled,
        [(Storing, GenerationTrigger.Stored)] = Completed,
        [(Storing, GenerationTrigger.Failed)] = Failed,
        [(Storing, GenerationTrigger.Cancelled)] = Cancelled,
    };

    public static TheoryData<GenerationState, GenerationTrigger> Pairs =>
        new(from state in Enum.GetValues<GenerationState>() from trigger in Enum.GetValues<GenerationTrigger>() select (state, trigger));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_EveryPair_IsAsInTheTable(GenerationState state, GenerationTrigger trigger) =>
        GenerationMachine.Next(state, trigger).ShouldBe(Allowed.TryGetValue((state, trigger), out var next) ? next : null);

    [Theory]
    [InlineData(Queued, false)]
    [InlineData(Active, false)]
    [InlineData(Storing, false)]
    [InlineData(Completed, true)]
    [InlineData(Failed, true)]
    [InlineData(Cancelled, true)]
    public void IsEnd_EveryState_IsAsInTheDesign(GenerationState state, bool isEnd) => state.IsEnd().ShouldBe(isEnd);

    [Fact]
    public void Next_AnySequenceOfTriggers_NeverLeavesAnEnd() =>
        Property.Holds(Gen.Elements(Enum.GetValues<GenerationTrigger>()).ListOf(), triggers =>
        {
            var state = Queued;
            foreach (var trigger in triggers)
            {
                var next = GenerationMachine.Next(state, trigger);
                if (state.IsEnd())
                {
                    next.ShouldBeNull();
                }

                state = next ?? state;
            }
        });
}
