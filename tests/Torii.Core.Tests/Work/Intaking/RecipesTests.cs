using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

[Collection(RunsAlone.Name)]
public sealed class RecipesTests : IAsyncDisposable
{
    private const string Video = "sora2-landscape-10s";
    private const string Post = "s_0123456789abcdef0123456789abcdef";
    private const string Owner = "b";

    private readonly TestRoad _road = new();

    public RecipesTests()
    {
        _road.Add(Samples.Account("a"));
        _road.Add(Samples.Account(Owner));
        _road.Media.Inputs["clip"] = new() { Id = "clip", Role = MediaRole.Input, ContentType = "video/mp4", Length = 1, Hash = "", CreatedAt = ManualTimeProvider.Start };
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Marks_InAVideosPrompt_AreReadOutAndNoted()
    {
        var (request, lane) = await SettledAsync(Video, "{Anime} [4s]A boat leaves. [3.5s]Rain begins.");

        (request.Style, request.Storyboard!.Shots.Count, request.Seconds).ShouldBe(("anime", 2, 10));
        request.Notes.ShouldContain("Style: anime.");
        request.Notes.ShouldContain("The shots add up to 7.5 s and the model makes 10 s: they are sent as written.");
        lane.Pin.ShouldBeNull();
    }

    [Fact]
    public async Task Marks_InAnImagesPrompt_StayText()
    {
        var (request, _) = await SettledAsync("gpt-image", "{anime} [5s] a boat");

        (request.Prompt, request.Style, request.Storyboard).ShouldBe(("{anime} [5s] a boat", null, null));
    }

    [Fact]
    public async Task Video_WithoutWords_AsksForTheCharacterAlone()
    {
        var (request, lane) = await SettledAsync("sora2-portrait-25s", "", asked => asked with { Video = "clip" });

        (request.Kind, request.CharacterVideo, request.Size, request.Seconds).ShouldBe((GenerationKind.Character, "clip", null, null));
        (lane.Kind, lane.Plan).ShouldBe((GenerationKind.Character, null));
    }

    [Fact]
    public async Task Video_WithWords_IsUsedForOneVideo()
    {
        var (request, _) = await SettledAsync(Video, "{retro} it waves", asked => asked with { Video = "clip" });

        (request.Kind, request.CharacterVideo, request.Style, request.Prompt).ShouldBe((GenerationKind.Video, "clip", "retro", "it waves"));
    }

    [Fact]
    public async Task Remix_OfAPostNobodyKnows_GoesToAny()
    {
        var (request, lane) = await SettledAsync(Video, $"https://sora.chatgpt.com/p/{Post} as an etching");

        (request.Remix, request.Prompt, lane.Pin).ShouldBe((new Source { Post = Post }, "as an etching", null));
    }

    [Fact]
    public async Task Remix_OfOurPost_IsPinnedToItsAccount()
    {
        Seed();
        _road.Rows.Posts["generation"] = new Post { GenerationId = "generation", AccountId = Owner, State = PostState.Published, IsWanted = true, Name = Post, CreatedAt = ManualTimeProvider.Start };

        var (request, lane) = await SettledAsync(Video, "as an etching", asked => asked with { Remix = Post });

        (request.Remix, lane.Pin).ShouldBe((new Source { Post = Post, GenerationId = "generation" }, Owner));
    }

    [Theory]
    [InlineData("gen_0001")]
    [InlineData("video_00000000000000000000000000000001")]
    public async Task Remix_OfOurResult_IsPinnedAndHasNoPostYet(string name)
    {
        Seed("00000000000000000000000000000001");

        var (request, lane) = await SettledAsync(Video, "as an etching", asked => asked with { Remix = name });

        (request.Remix!.GenerationId, request.Remix.Post, lane.Pin).ShouldBe(("00000000000000000000000000000001", null, Owner));
    }

    [Theory]
    [InlineData("gen_0002")]
    [InlineData("s_0123")]
    [InlineData("video_00000000000000000000000000000009")]
    public async Task Remix_OfWhatIsNotHere_IsTurnedAway(string name)
    {
        var refusal = await RefusedAsync(Video, "as an etching", asked => asked with { Remix = name });

        (refusal.Reason, refusal.Param, refusal.Code).ShouldBe((IntakeRefusal.SourceNotFound, "remix_target_id", "remix_target_not_found"));
    }

    [Fact]
    public async Task Remix_OfAnotherClientsResult_IsNotFound()
    {
        Seed(clientId: "stranger");

        (await RefusedAsync(Video, "as an etching", asked => asked with { Remix = "gen_0001" })).Reason.ShouldBe(IntakeRefusal.SourceNotFound);
    }

    [Fact]
    public async Task Extension_OfOurResult_IsPinned()
    {
        Seed();

        var (request, lane) = await SettledAsync("sora2-extension-15s", "gen_0001 the tide comes in");

        (request.Extends!.Result, request.Prompt, request.Seconds, lane.Pin).ShouldBe(("gen_0001", "the tide comes in", 15, Owner));
    }

    [Theory]
    [InlineData("sora2-extension-15s", "gen_0001 the tide comes in")]
    [InlineData("avatar-create", "gen_0001")]
    public async Task Result_OfAnotherClient_IsNotFound(string model, string prompt)
    {
        Seed(clientId: "stranger");

        var refusal = await RefusedAsync(model, prompt, asked => asked with { PromptField = "messages" });

        (refusal.Reason, refusal.Code, refusal.Param).ShouldBe((IntakeRefusal.SourceNotFound, "generation_not_found", "messages"));
    }

    [Fact]
    public async Task Mention_OfOurCharacter_PinsToItsAccount()
    {
        _road.Rows.Characters["c"] = new Character
        {
            Id = "c",
            ClientId = "client",
            AccountId = Owner,
            Card = new CharacterCard { Username = "otter123", DisplayName = "Otter", CharacterId = "char_1", CameoId = "cameo_1" },
            CreatedAt = ManualTimeProvider.Start,
        };

        (await SettledAsync(Video, "@nobody and @otter123 race")).Lane.Pin.ShouldBe(Owner);
        (await SettledAsync(Video, "@nobody races")).Lane.Pin.ShouldBeNull();
    }

    [Theory]
    [InlineData(Video, "{anime}", "missing_prompt")]
    [InlineData(Video, "[0s]nothing", "invalid_storyboard")]
    [InlineData(Video, "https://sora.chatgpt.com/p/s_12 as an etching", "invalid_remix_id")]
    [InlineData("sora2-extension-10s", "no id", "missing_generation_id")]
    [InlineData("avatar-create", "a word", "missing_video")]
    public async Task Prompt_ThatCannotBeMeant_IsTurnedAway(string model, string prompt, string code)
    {
        var refusal = await RefusedAsync(model, prompt, asked => asked with { PromptField = "messages" });

        (refusal.Reason, refusal.Param, refusal.Code).ShouldBe((IntakeRefusal.InvalidRequest, "messages", code));
    }

    [Theory]
    [InlineData(Video, true, true)]
    [InlineData(Video, false, true)]
    [InlineData("gpt-image", true, false)]
    [InlineData("gpt-image", false, true)]
    [InlineData("sora2-extension-10s", false, true)]
    public async Task Parts_ThatContradictEachOther_AreTurnedAway(string model, bool video, bool remix)
    {
        var refusal = await RefusedAsync(model, "gen_1 a word", asked => asked with
        {
            Video = video ? "clip" : null,
            Remix = remix ? Post : null,
            Images = video ? [] : ["clip"],
        });

        (refusal.Reason, refusal.Code).ShouldBe((IntakeRefusal.InvalidRequest, "unsupported_combination"));
    }

    private void Seed(string id = "generation", string clientId = "client") => _road.Seed(
        Samples.Generation(id, GenerationState.Completed) with { ClientId = clientId },
        Samples.Attempt(AttemptState.Ended, accountId: Owner) with { GenerationId = id, Result = "gen_0001" });

    private async Task<(GenerationRequest Request, Lane Lane)> SettledAsync(string model, string prompt, Func<IntakeRequest, IntakeRequest>? change = null)
    {
        var outcome = await _road.AskAsync(model, asked => (change ?? (same => same))(asked with { Prompt = prompt }));
        var generation = outcome.ShouldBeOfType<IntakeOutcome.Accepted>().Batch.ShouldHaveSingleItem();
        return (generation.Request, generation.Lane);
    }

    private async Task<IntakeOutcome.TurnedAway> RefusedAsync(string model, string prompt, Func<IntakeRequest, IntakeRequest> change) =>
        (await _road.AskAsync(model, asked => change(asked with { Prompt = prompt }))).ShouldBeOfType<IntakeOutcome.TurnedAway>();
}
