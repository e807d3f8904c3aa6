using Torii.Core.Routing;
using System.Text;
using System.Text.Json;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Characters;

public sealed class CameoTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    [Fact]
    public void Steps_OfACharacter_LeaveSomethingOnlyOnceItIsMade()
    {
        var steps = _providers.Sora.Steps(FlowRequests.Character(), Target.Sora);

        steps.Select(step => step.Name).ShouldBe(["character-upload", "character-ready", "character-avatar", "character-finalize", "character-publish"]);
        steps.ShouldAllBe(step => step.Class == StepClass.Repeatable);
        steps.Where(step => step.LeavesSomething).ShouldHaveSingleItem().Name.ShouldBe("character-finalize");
        steps.Where(step => step.Submits).ShouldHaveSingleItem().Name.ShouldBe("character-publish");
    }

    [Fact]
    public void Steps_OfAVideoWithACharacter_MakeItFirstAndDoNotShowIt() =>
        _providers.Sora.Steps(FlowRequests.VideoWithCharacter("m1"), Target.Sora).Select(step => step.Name).ShouldBe(
        [
            "character-upload", "character-ready", "character-avatar", "character-finalize", "upload-0", "submit",
        ]);

    [Fact]
    public async Task Video_IsAFormWithTheSpanAsText()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"cameo_xxxxx"}""");

        (await _providers.StepAsync(backend.BaseAddress, "character-upload", video: CharacterSteps.Video)).ShouldBe(new StepOutcome.Done("cameo_xxxxx"));

        var call = backend.Calls.Single();
        call.Target.ShouldBe("/backend/characters/upload");
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Headers.Keys.ShouldNotContain("openai-sentinel-token");
        var boundary = call.Headers["Content-Type"].Split("multipart/form-data; boundary=")[1];
        Encoding.Latin1.GetString(call.Body).ShouldBe(
            $"--{boundary}\r\nContent-Type: video/mp4\r\nContent-Disposition: form-data; name=\"file\"; filename=\"video.mp4\"\r\n\r\n"
            + Encoding.Latin1.GetString(CharacterSteps.Video)
            + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"timestamps\"\r\n\r\n0,3\r\n--{boundary}--\r\n");
    }

    [Fact]
    public async Task Video_LeavesTheWayOfUploads()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"cameo_xxxxx"}""");
        await using var proxy = new SocksProxy(backend.Origin.Port);
        var own = TestAccounts.At(backend.BaseAddress);
        var access = new AccountAccess(own.Account, own.Upstream, Egress.Direct, own.Credential)
        {
            UploadEgress = new Egress(Egress.UploadsName, new Uri($"socks5://127.0.0.1:{proxy.Port}")),
        };
        var run = _providers.Sora.Run(access, FlowRequests.Character(), "character-upload", open: _ => new MemoryStream(CharacterSteps.Video));

        await _providers.Sora.RunAsync(run, TestContext.Current.CancellationToken);

        proxy.Host.ShouldNotBeNull();
    }

    [Fact]
    public async Task EarlierResult_IsNamedWithTheSpanAsNumbers()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"cameo_xxxxx"}""");
        var request = FlowRequests.Character() with { CharacterVideo = null, CharacterSource = new Source { Result = "gen_one" } };

        (await _providers.StepAsync(backend.BaseAddress, "character-upload", request)).ShouldBe(new StepOutcome.Done("cameo_xxxxx"));

        backend.Calls.Single().ShouldBeTheApps("characters/from-generation", ReferenceData.Read("cameo.json"));
    }

    [Fact]
    public async Task Video_ThatIsNone_IsInvalidAndNothingIsSent()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"cameo_xxxxx"}""");

        foreach (var video in new[] { TestPictures.Png, "<html>"u8.ToArray(), [] })
        {
            (await _providers.StepAsync(backend.BaseAddress, "character-upload", video: video))
                .ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
        }

        backend.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Video_ThatIsGone_IsRefused() =>
        (await _providers.StepAsync(new Uri("http://127.0.0.1:1/"), "character-upload")).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Internal);

    [Theory]
    [InlineData("""{"status":"processing","status_message":"Processing"}""")]
    [InlineData("""{"status":"queued"}""")]
    [InlineData("""{"status":null,"profile_asset_url":"https://media.example/a.webp"}""")]
    public async Task Progress_BeforeTheEnd_WaitsFiveSeconds(string body)
    {
        await using var backend = await StandIn.AnsweringAsync(200, body);

        (await _providers.StepAsync(backend.BaseAddress, "character-ready")).ShouldBe(new StepOutcome.Waiting(TimeSpan.FromSeconds(5)));

        backend.The("GET project_y/cameos/in_progress/cameo_xxxxx").Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
    }

    [Theory]
    [InlineData("""{"status":"finalized","username_hint":"brisk.heron","display_name_hint":"Brisk Heron","profile_asset_url":"u","instruction_set_hint":"Still."}""", "heron", "Brisk Heron", "Still.")]
    [InlineData("""{"status":"x","status_message":"Completed","username_hint":"a.b.c_D-é","profile_asset_url":"u","instruction_set":["One.","Two.",3]}""", "c_D", "Character", @"One.\nTwo.")]
    [InlineData("""{"status":"finalized","username_hint":"...","display_name_hint":" ","profile_asset_url":"u"}""", "character", "Character", null)]
    [InlineData("""{"status":"finalized","username_hint":null,"display_name_hint":7,"profile_asset_url":"u","instruction_set_hint":{}}""", "character", "Character", null)]
    public async Task Progress_AtTheEnd_SettlesTheNames(string body, string username, string displayName, string? instructions)
    {
        await using var backend = await StandIn.AnsweringAsync(200, body);

        var sheet = (await _providers.StepAsync(backend.BaseAddress, "character-ready")).ShouldBeOfType<StepOutcome.Done>().Result;

        sheet.ShouldMatch($"^{{\"username\":\"{username}[1-9][0-9]{{2}}\",\"display_name\":\"{displayName}\",\"avatar_link\":\"u\"");
        sheet.ShouldEndWith(instructions is null ? "\"instructions\":null}" : $"\"instructions\":\"{instructions}\"}}");
    }

    [Fact]
    public async Task NameThatTheClientGave_IsTheDisplayName_AndNotTheUsername()
    {
        await using var backend = await StandIn.AnsweringAsync(
            200, """{"status":"finalized","username_hint":"brisk.heron","display_name_hint":"Brisk Heron","profile_asset_url":"u"}""");
        var request = FlowRequests.Character() with { CharacterName = "Gull of the \"Quay\"" };

        var sheet = (await _providers.StepAsync(backend.BaseAddress, "character-ready", request)).ShouldBeOfType<StepOutcome.Done>().Result;

        using var json = JsonDocument.Parse(sheet);
        json.RootElement.GetProperty("display_name").GetString().ShouldBe("Gull of the \"Quay\"");
        json.RootElement.GetProperty("username").GetString()!.ShouldStartWith("heron");
    }

    [Theory]
    [InlineData("""{"status":"failed","status_message":"No face was found."}""", Cause.InvalidRequest, "No face was found.")]
    [InlineData("""{"status":"failed"}""", Cause.InvalidRequest, null)]
    [InlineData("""{"status":"failed","status_message":"This may violate our content policy."}""", Cause.Content, "This may violate our content policy.")]
    public async Task Progress_Failed_IsTheTasksEnd(string body, Cause cause, string? text)
    {
        await using var backend = await StandIn.AnsweringAsync(200, body);

        var refusal = (await _providers.StepAsync(backend.BaseAddress, "character-ready")).ShouldBeOfType<StepOutcome.Refused>().Refusal;

        refusal.ShouldBe(new Refusal(cause, text));
    }

    [Theory]
    [InlineData(200, """{"status":"finalized"}""", Cause.InvalidRequest)]
    [InlineData(200, "{}", Cause.BadAnswer)]
    [InlineData(200, "<html>", Cause.BadAnswer)]
    [InlineData(404, """{"error":{"code":"not_found"}}""", Cause.BadAnswer)]
    [InlineData(401, "", Cause.Unauthorized)]
    public async Task Progress_WithoutMeaning_IsRefused(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await _providers.StepAsync(backend.BaseAddress, "character-ready")).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Progress_OnAFailingServer_MayBeAskedAgain()
    {
        await using var backend = await StandIn.AnsweringAsync(500, "");

        (await _providers.StepAsync(backend.BaseAddress, "character-ready")).ShouldBeOfType<StepOutcome.Unknown>();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
