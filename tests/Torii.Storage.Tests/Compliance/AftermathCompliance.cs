using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AftermathCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Generation_ThatIsDone_TellsAllThatCameOfIt()
    {
        var claimed = await StartAsync("task-1");
        var id = claimed.Generation.Id;
        var result = Make.Result(id);
        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Ended, Result = "gen-1" },
            Events = [new NewEvent(id, TimelineEventType.Note, "First."), new NewEvent(id, TimelineEventType.Storing, "no note"), new NewEvent(id, TimelineEventType.Note, "Second.")],
            Results = [result],
        });
        var post = new Post { GenerationId = id, AccountId = claimed.Attempt.AccountId, State = PostState.Sending, IsWanted = true, CreatedAt = Now };
        await Host.Get<IPostStore>().BeginAsync(post, removal: null, Cancel);

        var aftermath = await Host.Generations.AftermathAsync(id, Cancel);

        aftermath.Results.ShouldBe([result]);
        aftermath.UpstreamName.ShouldBe("gen-1");
        aftermath.Post.ShouldBe(post);
        aftermath.Notes.ShouldBe(["First.", "Second."]);
    }

    [Fact]
    public async Task Generation_OfWhichNothingHasCome_TellsNothing()
    {
        foreach (var id in new[] { (await AcceptAsync()).Id, "none" })
        {
            var aftermath = await Host.Generations.AftermathAsync(id, Cancel);

            aftermath.Results.ShouldBeEmpty();
            aftermath.Notes.ShouldBeEmpty();
            (aftermath.UpstreamName, aftermath.Post).ShouldBe((null, null));
        }
    }
}
