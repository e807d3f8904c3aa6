using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Whenever the server is killed, the video is made once and its character does not stay.</summary>
public sealed class TemporaryCharacterKillTests(TemporaryCharacterCut cut) : IClassFixture<TemporaryCharacterCut>
{
    [Theory]
    [MemberData(nameof(TemporaryCharacterCut.Steps), MemberType = typeof(TemporaryCharacterCut))]
    public async Task Kill_AtAnyStep_TheVideoIsMadeOnceAndTheCharacterGoes(string step)
    {
        var end = await cut.Cut.EndAsync(step);
        end.State.ShouldBe(step == TemporaryCharacterCut.Violation ? "failed" : "completed", end.ErrorMessage);
        (await cut.Scene.Upstream.TasksAsync()).Count(task => task.Prompt.Contains(TemporaryCharacterCut.WordsOf(step), StringComparison.Ordinal)).ShouldBe(1);

        // Each attempt makes a character of its own.
        var accounts = cut.Cut.AccountsOf(step);
        (await CharactersAsync(accounts)).ShouldNotBeEmpty();
        await Eventually.BeAsync("its character is gone", async () => (await CharactersAsync(accounts)).All(character => character.Deleted));
        cut.Cut.NotesOf(step).ShouldNotContain(note => note.Contains("remain", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<UpstreamCharacter>> CharactersAsync(IReadOnlyList<string> accounts) =>
        [.. (await cut.Scene.Upstream.CharactersAsync()).Where(character => accounts.Contains(character.Account))];
}
