using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>
/// Whenever the server is killed, what is remixed is posted once, and its post does not stay. Where the answer that names the post
/// is lost with the server, nobody can take it back: that is said where the source is asked for.
/// </summary>
public sealed class RemixKillTests(RemixCut cut) : IClassFixture<RemixCut>
{
    [Theory]
    [MemberData(nameof(RemixCut.Steps), MemberType = typeof(RemixCut))]
    public async Task Kill_AtAnyStep_TheSourceIsPostedOnceAndThePostGoes(string step)
    {
        var end = await cut.Cut.EndAsync(step);
        var source = (await cut.Scene.Upstream.TasksAsync()).Single(task => task.Prompt == RemixCut.SourceOf(step));
        await Eventually.BeAsync("the errands are run", () => Task.FromResult(!cut.Scene.Rows.Errands.Contains("post.remove")));
        var post = (await cut.Scene.Upstream.PostsAsync()).Where(post => post.GenerationId == source.GenerationId).ShouldHaveSingleItem();
        var remixes = (await cut.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == RemixCut.WordsOf(step));

        if (step == RemixCut.PostNotKnown)
        {
            end.State.ShouldBe("failed");
            end.ErrorMessage!.ShouldContain("may be public");
            remixes.ShouldBe(0);
            var again = await cut.Cut.Client.ChatAsync(cut.BodyOf(step));
            again.Body.ShouldContain("may be public");
            (await cut.Scene.Upstream.PostsAsync()).Count(other => other.GenerationId == source.GenerationId).ShouldBe(1);
            cut.Scene.Rows.Events.ShouldContain(entry =>
                entry.GenerationId == cut.Scene.Rows.Of(RemixCut.SourceOf(step)).Id && entry.Type == "note" && entry.Text!.Contains("may remain", StringComparison.Ordinal));
            return;
        }

        end.State.ShouldBe("completed", end.ErrorMessage);
        remixes.ShouldBe(1);
        post.Deleted.ShouldBeTrue();
    }
}
