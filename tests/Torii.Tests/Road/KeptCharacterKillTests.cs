using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Whenever the server is killed, there is one character afterwards that everybody may see, or none.</summary>
public sealed class KeptCharacterKillTests(KeptCharacterCut cut) : IClassFixture<KeptCharacterCut>
{
    [Theory]
    [MemberData(nameof(KeptCharacterCut.Steps), MemberType = typeof(KeptCharacterCut))]
    public async Task Kill_AtAnyStep_OneCharacterIsKeptOrNone(string step)
    {
        var end = await cut.Cut.EndAsync(step);
        var accounts = cut.Cut.AccountsOf(step);
        await Eventually.BeAsync("it is settled what stays", () => Task.FromResult(!cut.Scene.Rows.Errands.Contains("attempt.leftovers")));
        var known = await cut.Cut.Client.GetAsync("/v1/characters/character_" + cut.Cut[step]);
        var living = (await cut.Scene.Upstream.CharactersAsync()).Where(character => accounts.Contains(character.Account) && !character.Deleted).ToArray();

        if (step == KeptCharacterCut.Refused)
        {
            (end.State, end.ErrorCode).ShouldBe(("failed", "content_policy_violation"), end.ErrorMessage);
            living.ShouldBeEmpty();
            ((int)known.Status).ShouldBe(404, known.Body);
            return;
        }

        end.State.ShouldBe("completed", end.ErrorMessage);
        var kept = living.ShouldHaveSingleItem();
        kept.Public.ShouldBeTrue();
        known.Json.GetProperty("character_id").GetString().ShouldBe(kept.Id);
        known.Json.GetProperty("username").GetString().ShouldBe(kept.Username);
    }

    [Fact]
    public async Task Kill_AtEveryStep_NoCharacterStaysThatNobodyKnows()
    {
        await Eventually.BeAsync("everything has ended", () => Task.FromResult(cut.Scene.Rows.Generations.All(generation => generation.HasEnded)));
        await Eventually.BeAsync("it is settled what stays", () => Task.FromResult(!cut.Scene.Rows.Errands.Contains("attempt.leftovers")));

        (await cut.Scene.Upstream.CharactersAsync()).Count(character => !character.Deleted).ShouldBe(KeptCharacterCut.Steps.Count - 1);
    }
}
