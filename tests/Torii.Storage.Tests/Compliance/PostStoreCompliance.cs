using System.Data.Common;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class PostStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private IPostStore Posts => Host.Get<IPostStore>();

    [Fact]
    public async Task Post_BegunAndPublished_IsFoundByItsGenerationAndName()
    {
        var begun = await BeginAsync();
        (await Posts.FindAsync(begun.GenerationId, Cancel)).ShouldBe(begun);
        var published = begun with { State = PostState.Published, IsWanted = true, Name = "s_1", Link = "https://sora.test/p/s_1" };

        await Posts.SaveAsync(published, Cancel);

        (await Posts.FindAsync(begun.GenerationId, Cancel)).ShouldBe(published);
        (await Posts.FindByNameAsync("s_1", Cancel)).ShouldBe(published);
        (await Posts.FindByNameAsync("s_", Cancel)).ShouldBeNull();
        (await Posts.FindAsync("none", Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData(PostState.Sending, false)]
    [InlineData(PostState.Published, false)]
    [InlineData(PostState.Unknown, false)]
    [InlineData(PostState.Refused, true)]
    [InlineData(PostState.Removed, true)]
    public async Task Post_BegunAgain_IsWrittenWhereThereIsNone(PostState state, bool isWritten)
    {
        var before = await BeginAsync() with { State = state, Name = "s_1", Link = "https://sora.test/p/s_1" };
        await Posts.SaveAsync(before, Cancel);
        Time.Advance(TimeSpan.FromMinutes(1));
        var again = Make.Post(before.GenerationId) with { AccountId = "account-two", IsWanted = true };
        var removal = Make.Errand("post.remove");
        Host.Listener.Clear();

        (await Posts.BeginAsync(again, removal, Cancel)).ShouldBe(isWritten);

        (await Posts.FindAsync(before.GenerationId, Cancel)).ShouldBe(isWritten ? again with { CreatedAt = before.CreatedAt } : before);
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBe(isWritten ? [removal] : []);
        Host.Listener.Heard.Count.ShouldBe(isWritten ? 1 : 0);
    }

    [Fact]
    public async Task Post_BegunManyTimesAtOnce_IsWrittenOnce()
    {
        var post = Make.Post((await AcceptAsync()).Id);

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Posts.BeginAsync(post, null, Cancel))));

        written.Count(each => each).ShouldBe(1);
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Removal_OfABegunPost_IsOwedAndTold()
    {
        var removal = Make.Errand("post.remove", TimeSpan.FromSeconds(5));
        var post = Make.Post((await AcceptAsync()).Id);
        Host.Listener.Clear();

        await Posts.BeginAsync(post, removal, Cancel);

        (await Host.Errands.DueAsync(removal.DueAt, [], 10, Cancel)).ShouldBe([removal]);
        Host.Listener.Heard.ShouldHaveSingleItem().HasErrands.ShouldBeTrue();
    }

    [Fact]
    public async Task Name_OfAnotherPost_FailsAndLeavesBoth()
    {
        var one = await BeginAsync() with { State = PostState.Published, Name = "s_1" };
        var other = await BeginAsync();
        await Posts.SaveAsync(one, Cancel);

        await Should.ThrowAsync<DbException>(() => Posts.SaveAsync(other with { State = PostState.Published, Name = "s_1" }, Cancel));

        (await Posts.FindByNameAsync("s_1", Cancel)).ShouldBe(one);
        (await Posts.FindAsync(other.GenerationId, Cancel)).ShouldBe(other);
    }

    [Fact]
    public async Task Needed_ByARemixThatWaitsOrRuns_UntilItsTaskIsOver()
    {
        var source = await AcceptAsync();
        await CancelAsync(source);
        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeFalse();

        var remix = await AcceptAsync(Make.Remix(source.Id));
        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeTrue("it waits");
        var claimed = (ClaimOutcome.Claimed)await Work.ClaimAsync(Make.Claim(), Cancel);
        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeTrue("it is active");
        await ApplyAsync(Make.Move(remix.Id, GenerationState.Active, GenerationState.Cancelled));
        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeTrue("its task may still run");

        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Refused));
        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Needed_ByOthersThatOnlySpeakOfIt_IsNot()
    {
        var source = await AcceptAsync();
        await CancelAsync(source);
        var words = Make.Generation();
        await AcceptAsync(words with { Request = words.Request with { Prompt = $"\"remix\":{{\"generationId\":\"{source.Id}\"}}" } });
        var other = Make.Generation();
        var extends = new Source { GenerationId = source.Id, Result = "gen_1" };
        await AcceptAsync(other with { Request = other.Request with { Extends = extends } });
        await AcceptAsync(Make.Remix(words.Id));

        (await Posts.IsNeededAsync(source.Id, Cancel)).ShouldBeFalse();
        (await Posts.IsNeededAsync(words.Id, Cancel)).ShouldBeTrue();
    }

    private async Task<Post> BeginAsync()
    {
        var post = Make.Post((await AcceptAsync()).Id);
        (await Posts.BeginAsync(post, null, Cancel)).ShouldBeTrue();
        return post;
    }

    private Task CancelAsync(Generation queued) => ApplyAsync(Make.Move(queued.Id, GenerationState.Queued, GenerationState.Cancelled));
}
