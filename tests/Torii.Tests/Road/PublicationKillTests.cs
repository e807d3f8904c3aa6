using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Whenever the server is killed, a video is posted once in its life.</summary>
public sealed class PublicationKillTests(PublicationCut cut) : IClassFixture<PublicationCut>
{
    [Theory]
    [MemberData(nameof(PublicationCut.Steps), MemberType = typeof(PublicationCut))]
    public async Task Kill_AroundThePost_ThereIsOnePost(string step)
    {
        var end = await cut.Cut.EndAsync(step);
        end.State.ShouldBe("completed", end.ErrorMessage);
        (await ChatClient.DownloadAsync(end.Media!)).ShouldNotBeEmpty();

        var again = await cut.Cut.PublishAsync(step);

        var made = (await cut.Scene.Upstream.TasksAsync()).Single(task => task.Prompt == PublicationCut.WordsOf(step));
        var post = (await cut.Scene.Upstream.PostsAsync()).Where(post => post.GenerationId == made.GenerationId).ShouldHaveSingleItem();
        post.Deleted.ShouldBeFalse();
        if (step == PublicationCut.Known)
        {
            again.Status.ShouldBe(HttpStatusCode.OK, again.Body);
            again.Json.GetProperty("post_id").GetString().ShouldBe(post.Id);
            var shown = await cut.Cut.Client.GetAsync("/v1/generation/" + cut.Cut[step]);
            shown.Json.GetProperty("share_link").GetString()!.ShouldEndWith(post.Id);
            return;
        }

        again.ShouldBeError(HttpStatusCode.Conflict, "already_published");
        if (step != PublicationCut.Later)
        {
            cut.Cut.NotesOf(step).ShouldContain(note => note.Contains("may be public", StringComparison.Ordinal));
        }
    }
}
