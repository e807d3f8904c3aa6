using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

/// <summary>Earlier works that a request names beside its prompt, and those that their client has deleted.</summary>
[Collection(RunsAlone.Name)]
public sealed class EarlierWorkTests : IAsyncDisposable
{
    private const string Id = "00000000000000000000000000000001";
    private const string Owner = "b";

    private readonly TestRoad _road = new();

    public EarlierWorkTests()
    {
        _road.Add(Samples.Account("a"));
        _road.Add(Samples.Account(Owner));
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData("video_" + Id)]
    [InlineData("gen_0001")]
    public async Task Extends_OurResult_IsPinnedAndLeavesThePromptAsWritten(string name)
    {
        Seed();

        var accepted = (await AskAsync("sora2-extension", "gen_9 [5s] the tide comes in", asked => asked with { Extends = name, Seconds = 15 })).ShouldBeOfType<IntakeOutcome.Accepted>();

        var generation = accepted.Batch.ShouldHaveSingleItem();
        (generation.Request.Extends, generation.Request.Prompt, generation.Request.Seconds, generation.Lane.Pin)
            .ShouldBe((new Source { GenerationId = Id, Result = "gen_0001" }, "gen_9 [5s] the tide comes in", 15, Owner));
        generation.Request.Model.ShouldBe("sora2-extension-15s");
    }

    [Fact]
    public async Task Extends_AResultNobodyKnows_GoesToAny()
    {
        var accepted = (await AskAsync("sora2-extension", "on", asked => asked with { Extends = "gen_foreign" })).ShouldBeOfType<IntakeOutcome.Accepted>();

        (accepted.Batch[0].Request.Extends, accepted.Batch[0].Lane.Pin).ShouldBe((new Source { Result = "gen_foreign" }, null));
    }

    [Theory]
    [InlineData("video_00000000000000000000000000000009")]
    public async Task Extends_WhatIsNotHere_IsNotFound(string name) =>
        (await AwayAsync("sora2-extension", "on", asked => asked with { Extends = name })).Reason.ShouldBe(IntakeRefusal.SourceNotFound);

    [Fact]
    public async Task Extends_AGenerationWithoutAResult_IsNotFound()
    {
        _road.Rows.Generations[Id] = Samples.Generation(Id, GenerationState.Active);

        (await AwayAsync("sora2-extension", "on", asked => asked with { Extends = "video_" + Id })).Reason.ShouldBe(IntakeRefusal.SourceNotFound);
    }

    [Fact]
    public async Task Extends_AnotherClientsResult_IsNotFound()
    {
        Seed("stranger");

        (await AwayAsync("sora2-extension", "on", asked => asked with { Extends = "video_" + Id })).Reason.ShouldBe(IntakeRefusal.SourceNotFound);
    }

    [Theory]
    [InlineData("sora-2")]
    [InlineData("gpt-image")]
    public async Task Extends_WithAModelThatDoesNot_IsTurnedAway(string model)
    {
        Seed();

        var away = await AwayAsync(model, "on", asked => asked with { Extends = "video_" + Id });

        (away.Reason, away.Code, away.Param).ShouldBe((IntakeRefusal.InvalidRequest, "unsupported_combination", "model"));
    }

    [Theory]
    [InlineData("sora2-extension", "gen_0001 the tide comes in", null, null)]
    [InlineData("sora2-extension", "the tide comes in", null, "gen_0001")]
    [InlineData("sora2-extension", "the tide comes in", null, "video_" + Id)]
    [InlineData("sora-2", "as an etching", "gen_0001", null)]
    [InlineData("sora-2", "as an etching", "video_" + Id, null)]
    [InlineData("avatar-create", "gen_0001", null, null)]
    public async Task Deleted_IsNotFoundWhoeverNamesIt(string model, string prompt, string? remix, string? extends)
    {
        Seed();
        Func<IntakeRequest, IntakeRequest> name = asked => asked with { Remix = remix, Extends = extends };
        (await AskAsync(model, prompt, name)).ShouldBeOfType<IntakeOutcome.Accepted>("it is there before");
        (await _road.Get<Deletion>().DeleteAsync(Id, default)).ShouldBeTrue();

        (await AwayAsync(model, prompt, name)).Reason.ShouldBe(IntakeRefusal.SourceNotFound);
    }

    [Fact]
    public async Task CharacterName_IsForCharactersAlone()
    {
        Seed();

        var character = (await AskAsync("avatar-create", "gen_0001", asked => asked with { CharacterName = "Otter" })).ShouldBeOfType<IntakeOutcome.Accepted>();
        var video = (await AskAsync("sora-2", "a boat", asked => asked with { CharacterName = "Otter" })).ShouldBeOfType<IntakeOutcome.Accepted>();

        (character.Batch[0].Request.CharacterName, video.Batch[0].Request.CharacterName).ShouldBe(("Otter", null));
    }

    private void Seed(string clientId = "client") => _road.Seed(
        Samples.Generation(Id, GenerationState.Completed) with { ClientId = clientId },
        Samples.Attempt(AttemptState.Ended, accountId: Owner) with { GenerationId = Id, Result = "gen_0001" });

    private Task<IntakeOutcome> AskAsync(string model, string prompt, Func<IntakeRequest, IntakeRequest> change) =>
        _road.AskAsync(model, asked => change(asked with { Prompt = prompt }));

    private async Task<IntakeOutcome.TurnedAway> AwayAsync(string model, string prompt, Func<IntakeRequest, IntakeRequest> change) =>
        (await AskAsync(model, prompt, change)).ShouldBeOfType<IntakeOutcome.TurnedAway>();
}
