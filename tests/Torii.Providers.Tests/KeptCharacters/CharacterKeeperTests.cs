using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.KeptCharacters;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.KeptCharacters;

public sealed class CharacterKeeperTests
{
    private readonly ShownFrames _frames = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("upload", null, "upload")]
    [InlineData(null, "earlier", "earlier")]
    [InlineData("upload", "earlier", "upload")]
    public async Task Character_IsAStillOfItsVideo(string? upload, string? earlier, string expected)
    {
        var made = (await KeepAsync(Request("Otter") with { CharacterVideo = upload, SourceVideo = earlier })).ShouldBeOfType<StepOutcome.Finished>();

        var character = made.Output.ShouldBeOfType<Output.Character>();
        character.Picture.ShouldBe(new SaveOutcome.Saved($"still-of-{expected}", MediaFormat.Png, 68, "00"));
        character.Card.DisplayName.ShouldBe("Otter");
        character.Card.CharacterId.ShouldStartWith("kept_");
        character.Card.CameoId.ShouldStartWith("kept_");
        character.Card.AvatarLink.ShouldBeNull();
        made.Cost.ShouldBe(0);
        _frames.Videos.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("otter", "otter_")]
    [InlineData("@river.otter 9", "riverotter9_")]
    [InlineData("Ωtter\u0000\"', \u202E", "tter_")]
    [InlineData("日本", "character_")]
    [InlineData("", "character_")]
    [InlineData(null, "character_")]
    public async Task Username_IsWhatAPromptCanHold(string? wished, string beginning)
    {
        var name = await NameOfAsync(wished);

        name.ShouldStartWith(beginning);
        name.Length.ShouldBe(beginning.Length + 5);
        name.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
    }

    [Fact]
    public async Task Username_OfALongWish_IsCut() =>
        (await NameOfAsync(new string('o', 5000))).Length.ShouldBe(46);

    [Fact]
    public async Task Usernames_OfOneWish_AreDifferent()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NameOfAsync("otter")));

        names.ShouldBeUnique();
    }

    public static TheoryData<StillOutcome, Cause, string> NoStills => new()
    {
        { new StillOutcome.Gone(), Cause.InvalidRequest, "the character's video is not here any more" },
        { new StillOutcome.Unreadable(), Cause.InvalidRequest, "no picture can be taken out of the character's video" },
        { new StillOutcome.Busy(), Cause.Internal, "this server has too many pictures to take from videos at once" },
        { new StillOutcome.Unable("has none"), Cause.Internal, "this server has none" },
    };

    [Theory]
    [MemberData(nameof(NoStills))]
    public async Task Video_ThatGivesNoStill_IsRefusedInWords(StillOutcome instead, Cause cause, string words)
    {
        var keeper = new CharacterKeeper(new ShownFrames { Instead = instead });

        (await keeper.RunAsync(Run(Request("otter") with { CharacterVideo = "m1" }), Stop)).ShouldBeOfType<StepOutcome.Refused>().Refusal.ShouldBe(new Refusal(cause, words));
    }

    [Fact]
    public async Task Request_WithoutAVideo_IsRefused() =>
        (await KeepAsync(Request("otter"))).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);

    [Fact]
    public async Task Removal_LeavesNothingToDo()
    {
        var keeper = new CharacterKeeper(_frames);
        var access = Run(Request("otter")).Access;

        (await keeper.RemoveCharacterAsync(access, "kept_1", Stop)).ShouldBeOfType<RemovalOutcome.Removed>();
        (await keeper.RemoveLeftoversAsync(access, Request("otter"), [], Stop)).ShouldBeOfType<RemovalOutcome.Removed>();
    }

    private static GenerationRequest Request(string? name) => new()
    {
        Model = "avatar-create",
        Kind = GenerationKind.Character,
        Prompt = "",
        CharacterName = name,
    };

    private static StepRun Run(GenerationRequest request) => new()
    {
        Access = TestAccounts.At(new Uri("http://127.0.0.1:1/")),
        Target = Target.Sora,
        Request = request,
        Step = CharacterKeeper.Step,
        Earlier = new Dictionary<string, string>(),
        OpenInput = _ => null,
    };

    private Task<StepOutcome> KeepAsync(GenerationRequest request) => new CharacterKeeper(_frames).RunAsync(Run(request), Stop);

    private async Task<string> NameOfAsync(string? wished)
    {
        var made = (await KeepAsync(Request(wished) with { CharacterVideo = "m1" })).ShouldBeOfType<StepOutcome.Finished>();
        return made.Output.ShouldBeOfType<Output.Character>().Card.Username;
    }
}
