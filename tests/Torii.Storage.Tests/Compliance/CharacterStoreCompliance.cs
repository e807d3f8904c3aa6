using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class CharacterStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Character_Made_IsReadBackAsItWas()
    {
        var bare = await MakeAsync("heron.grey");
        var whole = await MakeAsync(
            "otter", card => card with { AvatarLink = "https://media.test/a?b=c&d", Instructions = "Shy, \"slow\" 霧" });

        (await Host.Get<ICharacterStore>().FindAsync(bare.Id, Cancel)).ShouldBe(bare);
        (await Host.Get<ICharacterStore>().FindAsync(whole.Id, Cancel)).ShouldBe(whole);
        (await Host.Get<ICharacterStore>().FindAsync("none", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Character_OfAGenerationGoneAnotherWay_StaysOut()
    {
        var claimed = await StartAsync("task-1");
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Cancelled));

        var outcome = await Work.ApplyAsync(Made(claimed, Make.Character(claimed.Generation.Id)), Cancel);

        outcome.ShouldBe(ChangeOutcome.AttemptOnly);
        (await Host.Get<ICharacterStore>().FindAsync(claimed.Generation.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Username_OfSeveral_IsTheNewestOnes()
    {
        await MakeAsync("heron");
        var newest = await MakeAsync("heron");
        await MakeAsync("heron.grey");

        (await Host.Get<ICharacterStore>().FindByUsernameAsync("heron", Cancel)).ShouldBe(newest);
        (await Host.Get<ICharacterStore>().FindByUsernameAsync("her", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task List_PageByPage_ComesNewestFirst()
    {
        var made = new List<Character>();
        for (var number = 0; number < 5; number++)
        {
            made.Insert(0, await MakeAsync($"heron{number}"));
        }

        var store = Host.Get<ICharacterStore>();
        var first = await store.ListAsync(new CharacterPage(2) { ClientId = Samples.Client }, Cancel);
        await store.ForgetAsync(first[^1].Id, null, Cancel);
        var rest = await store.ListAsync(new CharacterPage(10) { ClientId = Samples.Client, After = first[^1].Id }, Cancel);

        first.Concat(rest).ShouldBe(made);
        (await store.ListAsync(new CharacterPage(10) { ClientId = Samples.Client, After = rest[^1].Id }, Cancel)).ShouldBeEmpty();
        (await store.ListAsync(new CharacterPage(10) { ClientId = "somebody-else" }, Cancel)).ShouldBeEmpty();
        (await store.ListAsync(new CharacterPage(10), Cancel)).ShouldBe(made.Where(character => character != first[^1]));
    }

    [Theory]
    [InlineData("HERON", true)]
    [InlineData("shy one", true)]
    [InlineData("霧", true)]
    [InlineData("otter", false)]
    [InlineData("%", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task List_Searched_LooksThroughAllNames(string search, bool isFound)
    {
        var made = await MakeAsync("heron.grey", card => card with { DisplayName = "The Shy One 霧" });

        var found = await Host.Get<ICharacterStore>().ListAsync(new CharacterPage(10) { Search = search, AccountId = made.AccountId }, Cancel);

        found.ShouldBe(isFound ? [made] : []);
        (await Host.Get<ICharacterStore>().ListAsync(new CharacterPage(10) { Search = search, AccountId = "another" }, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgotten_WithARemoval_OwesItAtOnce()
    {
        var made = await MakeAsync("heron");
        var removal = Make.Errand("character.remove");
        Host.Listener.Clear();

        await Host.Get<ICharacterStore>().ForgetAsync(made.Id, removal, Cancel);

        (await Host.Get<ICharacterStore>().FindByUsernameAsync("heron", Cancel)).ShouldBeNull();
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBe([removal]);
        Host.Listener.Heard.ShouldHaveSingleItem().HasErrands.ShouldBeTrue();
    }

    [Fact]
    public async Task Forgotten_WithoutARemoval_OrAgain_OwesNothing()
    {
        var made = await MakeAsync("heron");

        await Host.Get<ICharacterStore>().ForgetAsync(made.Id, null, Cancel);
        await Host.Get<ICharacterStore>().ForgetAsync(made.Id, Make.Errand("character.remove"), Cancel);

        (await Host.Get<ICharacterStore>().FindAsync(made.Id, Cancel)).ShouldBeNull();
        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    private async Task<Character> MakeAsync(string username, Func<CharacterCard, CharacterCard>? dress = null)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        var claimed = await StartAsync($"task-{Host.Ids.Next()}");
        var character = Make.Character(claimed.Generation.Id, username);
        character = character with { Card = dress is null ? character.Card : dress(character.Card) };
        await ApplyAsync(Made(claimed, character));
        return character;
    }

    private Change Made(ClaimOutcome.Claimed claimed, Character character) =>
        Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Storing) with
        {
            Attempt = new AttemptMove
            {
                Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Ended, Result = character.Card.CharacterId,
            },
            Character = character,
        };
}
