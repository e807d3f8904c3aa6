using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class SourceStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private ISourceStore Sources => Host.Get<ISourceStore>();

    [Fact]
    public async Task Work_WithAResult_IsFoundByIdAndResult()
    {
        var made = await EndAsync("task-1", "gen_1");
        await EndAsync("task-2", "gen_2");

        var found = (await Sources.FindAsync(made.Generation.Id, Cancel)).ShouldNotBeNull();
        found.Generation.Id.ShouldBe(made.Generation.Id);
        found.Attempt.Id.ShouldBe(made.Attempt.Id);
        found.Attempt.Result.ShouldBe("gen_1");
        found.Attempt.Links.ShouldBe(["https://media.test/gen_1"]);
        (await Sources.FindByResultAsync("gen_1", Cancel)).ShouldNotBeNull().Generation.Id.ShouldBe(made.Generation.Id);
    }

    [Fact]
    public async Task Work_WithoutAResult_IsNotFound()
    {
        var waiting = await AcceptAsync();
        var running = await StartAsync("task-1");

        (await Sources.FindAsync(waiting.Id, Cancel)).ShouldBeNull();
        (await Sources.FindAsync(running.Generation.Id, Cancel)).ShouldBeNull();
        (await Sources.FindAsync("none", Cancel)).ShouldBeNull();
        (await Sources.FindByResultAsync("task-1", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Work_OfSeveralAttempts_HasTheNewestThatMadeAnything()
    {
        var first = await EndAsync("task-1", "gen_1", GenerationState.Queued);
        var second = await AgainAsync();
        await ApplyAsync(End(second, AttemptState.Preparing, "gen_2", GenerationState.Queued));
        await AgainAsync();

        var found = (await Sources.FindAsync(first.Generation.Id, Cancel)).ShouldNotBeNull();

        found.Attempt.Id.ShouldBe(second.Attempt.Id);
        (await Sources.FindByResultAsync("gen_1", Cancel)).ShouldNotBeNull().Attempt.Id.ShouldBe(first.Attempt.Id);
    }

    [Fact]
    public async Task Result_OfTwoWorks_IsTheNewers()
    {
        await EndAsync("task-1", "gen_1");
        Time.Advance(TimeSpan.FromSeconds(1));
        var newer = await EndAsync("task-2", "gen_1");

        (await Sources.FindByResultAsync("gen_1", Cancel)).ShouldNotBeNull().Generation.Id.ShouldBe(newer.Generation.Id);
    }

    private async Task<ClaimOutcome.Claimed> EndAsync(string task, string result, GenerationState to = GenerationState.Storing)
    {
        var claimed = await StartAsync(task);
        await ApplyAsync(End(claimed, AttemptState.Accepted, result, to));
        return claimed;
    }

    private async Task<ClaimOutcome.Claimed> AgainAsync()
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return (await Work.ClaimAsync(Make.Claim(), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
    }

    private Change End(ClaimOutcome.Claimed claimed, AttemptState from, string result, GenerationState to) =>
        Make.Move(claimed.Generation.Id, GenerationState.Active, to) with
        {
            Attempt = new AttemptMove
            {
                Id = claimed.Attempt.Id, From = from, To = AttemptState.Ended, Result = result, Links = [$"https://media.test/{result}"],
            },
        };
}
