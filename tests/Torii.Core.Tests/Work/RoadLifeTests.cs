using Torii.Core.Generations;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work;

/// <summary>Whole lives of generations through the road as the server wires it.</summary>
[Collection(RunsAlone.Name)]
public sealed class RoadLifeTests
{
    [Fact]
    public async Task Video_NothingGoesWrong_IsMadeOnceAndKept()
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("a"));
        await road.StartAsync();
        var id = await road.AskOneAsync();

        road.Until(() => road.HasEnded(id));

        var generation = road.Generation(id);
        generation.State.ShouldBe(GenerationState.Completed);
        generation.Progress.ShouldBe(100);
        road.TimelineOf(id).ShouldMatch("^Queued Claimed Submitted Accepted (Progress )+Storing Completed$");
        road.Provider.Submissions.ShouldBe(1);
        var attempt = road.AttemptsOf(id).ShouldHaveSingleItem();
        (attempt.State, attempt.Task, attempt.Result).ShouldBe((AttemptState.Ended, "task-1", "result-of-task-1"));
        var result = road.Rows.Results.ShouldHaveSingleItem();
        (result.GenerationId, result.ContentType, result.Position).ShouldBe((id, "video/mp4", 0));
        road.Files.Files.ShouldContainKey(result.Id);
    }

    // Promise 5, in small: the server dies at each of its writes in turn, once, and another goes on with its rows.
    [Fact]
    public async Task Crash_AtAnyWrite_LosesNothingAndMakesNothingTwice()
    {
        for (var writes = 1; writes <= 16; writes++)
        {
            var dead = new TestRoad();
            dead.Add(Samples.Account("a"));
            dead.Add(Samples.Account("b"));
            await dead.StartAsync();
            dead.Store.DiesAfter = writes + 1;
            await dead.AskAsync(count: 2);
            dead.Pass(TimeSpan.FromSeconds(30));

            await using var road = await dead.RestartAsync();
            road.Until(() => road.Generations().All(generation => generation.State.IsEnd()));

            road.Generations().Select(generation => generation.State).ShouldBe([GenerationState.Completed, GenerationState.Completed], $"after {writes} writes");
            road.Provider.Tasks.Count.ShouldBe(2, $"after {writes} writes");
            road.Rows.Results.Count.ShouldBe(2);
        }
    }
}
