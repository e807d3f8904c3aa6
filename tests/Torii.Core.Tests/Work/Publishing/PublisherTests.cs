using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Publishing;

namespace Torii.Core.Tests.Work.Publishing;

[Collection(RunsAlone.Name)]
public sealed class PublisherTests : IAsyncDisposable
{
    private const string Id = "00000000000000000000000000000001";

    private readonly TestRoad _road = new();

    public PublisherTests()
    {
        _road.Add(Samples.Account("a"));
        _road.Add(Samples.Account("b"));
        _road.Seed(
            Samples.Generation(Id, GenerationState.Completed),
            Samples.Attempt(AttemptState.Ended, accountId: "b") with { GenerationId = Id, Result = "gen_1" });
    }

    private FakeFacets Facets => _road.Provider.Facets;

    private Publisher Publisher => _road.Get<Publisher>();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Publish_Twice_PostsOnce()
    {
        var first = (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Published>();
        var second = (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Published>();

        (first.IsNew, second.IsNew).ShouldBe((true, false));
        second.Post.ShouldBe(first.Post);
        Facets.Posts.ShouldHaveSingleItem().Key.ShouldBe(first.Post.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publish_TheUpstreamOffersAnotherFile_IsKeptInPlaceOfTheFirst(bool isAnother)
    {
        var task = _road.Provider.Make("b");
        _road.Pass(TimeSpan.FromMinutes(1));
        _road.Rows.Attempts["attempt"] = _road.Rows.Attempts["attempt"] with { Task = task.Name, Links = [isAnother ? "before" : "link-of-" + task.Name] };

        await Publisher.PublishAsync(Id, default);

        _road.Media.Replaced.ContainsKey(Id).ShouldBe(isAnother);
        _road.Rows.Events.ShouldHaveSingleItem().Text!.Contains("same file").ShouldBe(!isAnother);
    }

    [Fact]
    public async Task Publish_ManyAtOnce_PostsOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Publisher.PublishAsync(Id, default)));

        Facets.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_AnswerIsLost_IsNeverSentAgain()
    {
        Facets.OnPublish = _ => new PublishOutcome.Unknown("the connection broke");

        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Spent>();
        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Spent>();

        Facets.Calls.Count.ShouldBe(1);
        _road.TimelineOf(Id).ShouldBe("Note");
    }

    [Fact]
    public async Task Publish_CrashCameBetween_IsNeverSentAgain()
    {
        _road.Rows.Posts[Id] = PostOf(PostState.Sending, isWanted: true);

        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Spent>();

        Facets.Calls.ShouldBeEmpty();
        _road.Rows.Posts[Id].State.ShouldBe(PostState.Unknown);
    }

    [Fact]
    public async Task Publish_WasRefused_MayBeTriedAgain()
    {
        Facets.OnPublish = _ => new PublishOutcome.Refused(new Refusal(Cause.HeavyLoad));
        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Refused>();
        Facets.OnPublish = _ => null;

        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Published>();
    }

    [Fact]
    public async Task Publish_WasTakenBack_IsSpent()
    {
        var post = (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Published>().Post;
        (await Publisher.UnpublishAsync(Id, default)).ShouldBeNull();
        (await Publisher.UnpublishAsync(Id, default)).ShouldBeNull();

        (await Publisher.PublishAsync(Id, default)).ShouldBeOfType<PublishResult.Spent>();
        Facets.Calls.ShouldBe(["publish:gen_1", "unpublish:" + post.Name]);
    }

    [Fact]
    public async Task Publish_OfWhatHasNoResult_IsImpossible() =>
        (await Publisher.PublishAsync("nobody", default)).ShouldBeOfType<PublishResult.Impossible>();

    [Fact]
    public async Task Remix_OfAnUnpublishedResult_PostsItForTheWhileAndTakesItBack()
    {
        await _road.StartAsync();
        var post = "";
        _road.Provider.OnRun = run =>
        {
            post = run.Request.Remix!.Post!;
            return null;
        };
        var remix = await RemixAsync();

        _road.Until(() => _road.HasEnded(remix) && _road.Errands.Errands.Count == 0);

        _road.Generation(remix).State.ShouldBe(GenerationState.Completed);
        _road.AttemptsOf(remix).ShouldHaveSingleItem().AccountId.ShouldBe("b");
        Facets.Calls.ShouldBe(["publish:gen_1", "unpublish:" + post]);
        _road.Rows.Posts[Id].State.ShouldBe(PostState.Removed);
    }

    [Fact]
    public async Task Remix_ClientPublishesMeanwhile_KeepsThePost()
    {
        await _road.StartAsync();
        var remix = await RemixAsync();
        _road.Until(() => _road.Rows.Posts.ContainsKey(Id) && _road.Rows.Posts[Id].State == PostState.Published);
        await Publisher.PublishAsync(Id, default);

        _road.Until(() => _road.HasEnded(remix) && _road.Errands.Errands.Count == 0);

        Facets.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Remix_ClientTakesBackWhatItNeverPublished_LeavesThePostToTheRemix()
    {
        await _road.StartAsync();
        var remix = await RemixAsync();
        _road.Until(() => _road.Rows.Posts.ContainsKey(Id) && _road.Rows.Posts[Id].State == PostState.Published);

        (await Publisher.UnpublishAsync(Id, default)).ShouldBeNull();

        Facets.Posts.Count.ShouldBe(1);
        _road.Until(() => _road.HasEnded(remix) && _road.Errands.Errands.Count == 0);
        Facets.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remix_TwoAtOnce_ShareThePost()
    {
        await _road.StartAsync();
        var first = await RemixAsync();
        var second = await RemixAsync();

        _road.Until(() => _road.HasEnded(first) && _road.HasEnded(second) && _road.Errands.Errands.Count == 0);

        (_road.Generation(first).State, _road.Generation(second).State).ShouldBe((GenerationState.Completed, GenerationState.Completed));
        Facets.Calls.Count.ShouldBe(2);
        Facets.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remix_SourceMayBePublicAlready_FailsWithTheReason()
    {
        _road.Rows.Posts[Id] = PostOf(PostState.Unknown, isWanted: false);
        await _road.StartAsync();
        var remix = await RemixAsync();

        _road.Until(() => _road.HasEnded(remix));

        _road.Generation(remix).Cause.ShouldBe(Cause.InvalidRequest);
        _road.Generation(remix).Message!.ShouldContain("was lost");
        _road.Provider.Submissions.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PublishedOnDelivery_IsPostedOnceAndFetchedAfterwards(bool isRefused)
    {
        Facets.OnPublish = _ => isRefused ? new PublishOutcome.Refused(new Refusal(Cause.HeavyLoad)) : null;
        await _road.StartAsync();
        var outcome = await _road.AskAsync("sora2-landscape-10s", asked => asked with { Publish = true });
        var id = ((Core.Work.Intaking.IntakeOutcome.Accepted)outcome).Batch[0].Id;

        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        Facets.Calls.ShouldHaveSingleItem().ShouldBe("publish:result-of-task-1");
        _road.TimelineOf(id).ShouldContain("Storing Note Completed");
        Facets.Posts.Count.ShouldBe(isRefused ? 0 : 1);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Setting_CountsWhereTheClientDoesNotSay(bool? asked, bool isPublished)
    {
        await using var road = new TestRoad(options => options.PublishResults = true);
        road.Add(Samples.Account("a"));

        var outcome = await road.AskAsync("sora2-landscape-10s", request => request with { Publish = asked });
        var picture = await road.AskAsync("gpt-image", request => request with { Publish = asked });

        ((Core.Work.Intaking.IntakeOutcome.Accepted)outcome).Batch[0].Request.Publish.ShouldBe(isPublished);
        ((Core.Work.Intaking.IntakeOutcome.Accepted)picture).Batch[0].Request.Publish.ShouldBeFalse();
    }

    private async Task<string> RemixAsync() =>
        ((Core.Work.Intaking.IntakeOutcome.Accepted)await _road.AskAsync("sora2-landscape-10s", asked => asked with { Remix = "gen_1" })).Batch[0].Id;

    private static Post PostOf(PostState state, bool isWanted) =>
        new() { GenerationId = Id, AccountId = "b", State = state, IsWanted = isWanted, CreatedAt = ManualTimeProvider.Start };
}
