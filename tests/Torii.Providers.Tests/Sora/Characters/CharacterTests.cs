using System.Text;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Characters;

public sealed class CharacterTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    [Fact]
    public async Task Avatar_IsFetchedWithoutTheTokenAndHandedBack()
    {
        await using var backend = await StandIn.StartAsync(context => context.Request.Path == "/pictures/a.webp"
            ? StandIn.WriteAsync(context, 200, TestPictures.Webp, "image/webp")
            : StandIn.WriteAsync(context, 200, """{"asset_pointer":"file-xxxxx"}"""u8.ToArray(), "application/json"));

        var outcome = await _providers.StepAsync(backend.BaseAddress, "character-avatar", avatarLink: $"{backend.Origin}pictures/a.webp");

        outcome.ShouldBe(new StepOutcome.Done("file-xxxxx"));
        backend.Calls.First().Headers.Keys.ShouldNotContain("Authorization");
        var call = backend.The("POST project_y/file/upload");
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Headers.Keys.ShouldContain("Content-Length");
        var boundary = call.Headers["Content-Type"].Split("multipart/form-data; boundary=")[1];
        Encoding.Latin1.GetString(call.Body).ShouldBe(
            $"--{boundary}\r\nContent-Type: image/webp\r\nContent-Disposition: form-data; name=\"file\"; filename=\"profile.webp\"\r\n\r\n"
            + Encoding.Latin1.GetString(TestPictures.Webp)
            + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"use_case\"\r\n\r\nprofile\r\n--{boundary}--\r\n");
    }

    [Theory]
    [InlineData(503, false)]
    [InlineData(404, true)]
    public async Task Avatar_ThatIsNotThere_IsAskedForAgainOrRefused(int status, bool isFinal)
    {
        await using var backend = await StandIn.AnsweringAsync(status, "no");

        var outcome = await _providers.StepAsync(backend.BaseAddress, "character-avatar", avatarLink: $"{backend.Origin}a.webp");

        (outcome is StepOutcome.Refused).ShouldBe(isFinal);
        (outcome is StepOutcome.Unknown).ShouldBe(!isFinal);
    }

    [Fact]
    public async Task Avatar_ThatTheBackendDoesNotKnowAgain_IsFetchedAgain()
    {
        await using var backend = await Routes.StartAsync(
            ("GET a.webp", 200, "<html>a page</html>"),
            ("POST project_y/file/upload", 400, """{"error":{"message":"'file' must be a picture.","code":"invalid_request"}}"""));

        var outcome = await _providers.StepAsync(backend.BaseAddress, "character-avatar", avatarLink: $"{backend.BaseAddress}a.webp");

        outcome.ShouldBeOfType<StepOutcome.Unknown>().Why.ShouldContain("must be a picture");
    }

    [Theory]
    [InlineData("<html>a page</html>")]
    [InlineData("\"ok\"")]
    public async Task Character_ShownToEverybody_AnsweredByAPage_IsNoResult(string page)
    {
        await using var backend = await StandIn.AnsweringAsync(200, page);

        (await _providers.StepAsync(backend.BaseAddress, "character-publish")).ShouldNotBeOfType<StepOutcome.Finished>();
    }

    [Fact]
    public async Task Avatar_OnAPrivateAddress_IsNotFetched()
    {
        await using var other = await StandIn.AnsweringAsync(200, "secret");

        var outcome = await _providers.StepAsync(new Uri("https://sora.example/backend/"), "character-avatar", avatarLink: $"{other.Origin}a.webp");

        outcome.ShouldBeOfType<StepOutcome.Refused>();
        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Character_IsMadeOfAllThatTheStepsGave()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"character":{"character_id":"char_xxxxx"}}""");

        (await _providers.StepAsync(backend.BaseAddress, "character-finalize")).ShouldBe(new StepOutcome.Done("char_xxxxx"));

        backend.Calls.Single().ShouldBeTheApps("characters/finalize", ReferenceData.Read("character.json"));
    }

    [Fact]
    public async Task Character_AskedForAgain_IsAskedForByTheSameNames()
    {
        await using var backend = await Routes.StartAsync(
            ("POST characters/finalize", 502, ""),
            ("POST characters/finalize", 200, """{"character":{"character_id":"char_xxxxx"}}"""));

        (await _providers.StepAsync(backend.BaseAddress, "character-finalize")).ShouldBeOfType<StepOutcome.Unknown>();
        (await _providers.StepAsync(backend.BaseAddress, "character-finalize")).ShouldBe(new StepOutcome.Done("char_xxxxx"));

        backend.Calls.Select(call => call.Text).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Character_InConflict_IsTakenWhereItsIdIsToldAndElseNamed()
    {
        await using var mute = await StandIn.AnsweringAsync(409, """{"error":{"message":"Made already.","code":"already_finalized"}}""");
        await using var telling = await StandIn.AnsweringAsync(409, """{"character":{"character_id":"char_xxxxx"}}""");

        var refusal = (await _providers.StepAsync(mute.BaseAddress, "character-finalize")).ShouldBeOfType<StepOutcome.Refused>().Refusal;

        refusal.Cause.ShouldBe(Cause.TaskFailed);
        refusal.Text!.ShouldContain("@heron123");
        (await _providers.StepAsync(telling.BaseAddress, "character-finalize")).ShouldBe(new StepOutcome.Done("char_xxxxx"));
    }

    [Theory]
    [InlineData(200, "{}", Cause.BadAnswer)]
    [InlineData(200, """{"character":{"character_id":7}}""", Cause.BadAnswer)]
    [InlineData(200, "<html>", Cause.BadAnswer)]
    [InlineData(400, """{"error":{"code":"invalid_request"}}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"code":"content_policy_violation"}}""", Cause.Content)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(429, "", Cause.RateLimit)]
    public async Task Character_NotMade_IsRefused(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await _providers.StepAsync(backend.BaseAddress, "character-finalize")).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(201, "")]
    [InlineData(204, "")]
    public async Task Character_ShownToEverybody_IsTheResult(int status, string body)
    {
        await using var backend = await StandIn.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return body.Length == 0 ? Task.CompletedTask : StandIn.WriteAsync(context, status, Encoding.UTF8.GetBytes(body), "application/json");
        });

        var outcome = await _providers.StepAsync(backend.BaseAddress, "character-publish");

        outcome.ShouldBe(new StepOutcome.Finished(new Output.Character(new CharacterCard
        {
            Username = "heron123",
            DisplayName = "Brisk Heron",
            CharacterId = "char_xxxxx",
            CameoId = "cameo_xxxxx",
            AvatarLink = "https://media.example/a.webp",
            Instructions = "Stands still for hours.",
        })));
        backend.Calls.Single().ShouldBeTheApps("project_y/cameos/by_id/cameo_xxxxx/update_v2", ReferenceData.Read("visibility.json"));
    }

    [Fact]
    public async Task Video_WithACharacter_NamesItInThePrompt()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");

        (await _providers.StepAsync(backend.BaseAddress, "submit", FlowRequests.VideoWithCharacter())).ShouldBe(new StepOutcome.Accepted("task_1"));

        backend.The("POST nf/create").Text.ShouldContain("\"prompt\":\"@heron123 a lighthouse in the fog\"");
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
