using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>An upstream that does not tell again which character it has made of a recording.</summary>
public sealed class CharacterConflictTests
{
    private const string Known = "the character is known";
    private const string Unknown = "the character is not known";
    private const string Kept = "the character is not known, and was to be kept";

    [Fact]
    public async Task Kill_UpstreamTellsTheCharacterOnlyOnce_WhatIsKnownIsRemovedAndTheRestIsNamed()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(3), Simulator = options => options.CharacterSeconds = new(0) });
        using var cut = new Standstill(scene);
        await cut.ReachAsync(Unknown, VideoBodies.Of("turns around"), UpstreamCalls.Finalize);
        await cut.ReachAsync(Kept, VideoBodies.Of(), UpstreamCalls.Finalize);
        await cut.ReachAsync(Known, VideoBodies.Of("turns away"), UpstreamCalls.Pending);

        await cut.CutAsync(scene.Upstream.RefuseFinalizingAgainAsync);

        (await cut.EndAsync(Known)).State.ShouldBe("completed");
        var ends = await Task.WhenAll(cut.EndAsync(Unknown), cut.EndAsync(Kept));
        await Eventually.BeAsync("nothing is left to be removed", () => Task.FromResult(!scene.Rows.Errands.Contains("attempt.leftovers")));
        var left = (await scene.Upstream.CharactersAsync()).Where(character => !character.Deleted).ToDictionary(character => character.Account, StringComparer.Ordinal);
        foreach (var (step, end) in new[] { Unknown, Kept }.Zip(ends))
        {
            var name = "@" + left[cut.AccountsOf(step).ShouldHaveSingleItem()].Username;
            end.State.ShouldBe("failed");
            end.ErrorMessage!.ShouldContain(name);
            cut.NotesOf(step).ShouldHaveSingleItem().ShouldContain(name);
        }

        left.Count.ShouldBe(2);
        cut.NotesOf(Known).ShouldBeEmpty();
        (await scene.Upstream.TasksAsync()).ShouldHaveSingleItem();
    }
}
