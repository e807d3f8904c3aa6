using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Care;

public sealed class InspectionTests : IAsyncDisposable
{
    private const string Me = """{"email":"user@example.com","username":"user123","name":"John Doe"}""";
    private const string Unnamed = """{"email":"user@example.com","username":null,"name":"John Doe"}""";
    private const string Subscriptions = """{"data":[{"plan":{"id":"chatgpt_plus","title":"ChatGPT Plus"},"end_ts":"2025-11-13T16:58:21Z"}]}""";
    private const string Mine = """{"invite_code":"ABC123","redeemed_count":2,"total_count":5}""";
    private const string Quota = """{"rate_limit_and_credit_balance":{"estimated_num_videos_remaining":27,"rate_limit_reached":false,"access_resets_in_seconds":46833}}""";
    private const string Unauthorized = """{"error":{"message":"Unauthorized","code":null}}""";

    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public InspectionTests() => _providers = new TestProviders(time: _time);

    [Fact]
    public async Task Account_IsToldWhole()
    {
        await using var backend = await BackendAsync();

        var told = (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>();

        told.Plan.ShouldBe("chatgpt_plus");
        told.Facts.ShouldBe(new AccountFacts
        {
            At = _time.GetUtcNow(),
            Email = "user@example.com",
            Name = "John Doe",
            Username = "user123",
            PlanTitle = "ChatGPT Plus",
            PlanEndsAt = new DateTimeOffset(2025, 11, 13, 16, 58, 21, TimeSpan.Zero),
            MakesVideos = true,
            InviteCode = "ABC123",
            InvitesUsed = 2,
            InvitesTotal = 5,
            VideosLeft = 27,
            ResetsAt = _time.GetUtcNow().AddSeconds(46833),
        });
        backend.Asked().ShouldBe(["GET me", "GET billing/subscriptions", "GET project_y/invite/mine", "GET nf/check"]);
        backend.Calls.ShouldAllBe(call => call.Headers["Authorization"] == "Bearer " + TestAccounts.Token && call.Headers["Accept"] == "application/json");
    }

    [Fact]
    public async Task Account_ThatWasNeverUsed_IsActivatedOnceAndAskedAgain()
    {
        await using var backend = await BackendAsync(
            ("GET project_y/invite/mine", 401, Unauthorized),
            ("GET project_y/invite/mine", 200, Mine),
            ("GET m/bootstrap", 200, "{}"));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts.MakesVideos.ShouldBe(true);

        backend.Asked().ShouldBe(
            ["GET me", "GET billing/subscriptions", "GET project_y/invite/mine", "GET m/bootstrap", "GET project_y/invite/mine", "GET nf/check"]);
    }

    [Theory]
    [InlineData(401, Unauthorized)]
    [InlineData(403, """{"error":{"message":"Not invited.","code":"invite_required"}}""")]
    [InlineData(404, """{"error":{"message":"Nothing here.","code":"not_found"}}""")]
    public async Task Account_TurnedAway_MakesNoVideos(int status, string body)
    {
        await using var backend = await BackendAsync(("GET project_y/invite/mine", status, body));

        var facts = (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts;

        (facts.MakesVideos, facts.InviteCode, facts.VideosLeft).ShouldBe((false, null, null));
        backend.Asked().ShouldNotContain("GET nf/check");
        backend.Asked().Count(route => route == "GET m/bootstrap").ShouldBe(status == 401 ? 1 : 0);
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(500, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    public async Task Account_OfWhichItCannotBeTold_MayMakeVideos(int status, string body)
    {
        await using var backend = await BackendAsync(("GET project_y/invite/mine", status, body));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts.MakesVideos.ShouldBeNull();
    }

    [Theory]
    [InlineData(401, """{"error":{"code":"token_invalidated"}}""", Cause.Unauthorized)]
    [InlineData(403, """{"error":{"code":"unsupported_country_code","param":"ZZ","message":"Not here."}}""", Cause.Country)]
    public async Task Invitation_RefusedForGood_EndsTheInspection(int status, string body, Cause cause)
    {
        await using var backend = await BackendAsync(("GET project_y/invite/mine", status, body));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("GET me", 401, """{"error":{"code":"token_invalidated"}}""", Cause.Unauthorized)]
    [InlineData("GET me", 200, "[]", Cause.BadAnswer)]
    [InlineData("GET me", 404, "{}", Cause.BadAnswer)]
    [InlineData("GET billing/subscriptions", 401, """{"error":{"code":"token_expired"}}""", Cause.Unauthorized)]
    [InlineData("GET billing/subscriptions", 200, "{}", Cause.BadAnswer)]
    [InlineData("GET billing/subscriptions", 500, "", Cause.ServerError)]
    public async Task Account_ThatDoesNotTellWhoItIs_IsRefused(string route, int status, string body, Cause cause)
    {
        await using var backend = await BackendAsync((route, status, body));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(500, "", null, null)]
    [InlineData(200, "<html>", null, null)]
    [InlineData(200, """{"rate_limit_and_credit_balance":[]}""", null, null)]
    [InlineData(200, """{"rate_limit_and_credit_balance":{"estimated_num_videos_remaining":-1,"access_resets_in_seconds":1e99}}""", null, null)]
    [InlineData(200, """{"rate_limit_and_credit_balance":{"estimated_num_videos_remaining":3,"rate_limit_reached":true,"access_resets_in_seconds":60}}""", 0, 60)]
    [InlineData(200, """{"rate_limit_and_credit_balance":{"estimated_num_videos_remaining":"3","access_resets_in_seconds":null}}""", null, null)]
    public async Task Quota_IsTakenAsFarAsItIsTold(int status, string body, int? left, int? seconds)
    {
        await using var backend = await BackendAsync(("GET nf/check", status, body));

        var facts = (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts;

        facts.VideosLeft.ShouldBe(left);
        facts.ResetsAt.ShouldBe(seconds is null ? null : _time.GetUtcNow().AddSeconds(seconds.Value));
    }

    [Fact]
    public async Task Account_WithoutAUsername_IsGivenOne()
    {
        await using var backend = await BackendAsync(
            ("GET me", 200, Unnamed),
            ("POST project_y/profile/username/check", 200, """{"available":false}"""),
            ("POST project_y/profile/username/check", 200, """{"available":true}"""),
            ("POST project_y/profile/username/set", 200, """{"username":"given"}"""));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts.Username.ShouldBe("given");

        var set = backend.The("POST project_y/profile/username/set").Text;
        set.ShouldMatch("^{\"username\":\"[a-z]{8}\"}$");
        backend.Calls.Last(call => call.Target.EndsWith("username/check", StringComparison.Ordinal)).Text.ShouldBe(set);
    }

    [Fact]
    public async Task Account_ThatGetsNoUsername_IsToldWithoutOneAfterFiveTries()
    {
        await using var backend = await BackendAsync(
            ("GET me", 200, Unnamed),
            ("POST project_y/profile/username/check", 200, """{"available":false}"""));

        (await InspectAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>().Facts.Username.ShouldBeNull();

        backend.Calls.Count(call => call.Target.EndsWith("username/check", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task Invitation_IsAcceptedUnderADeviceOfItsOwnAndTheAccountInspected()
    {
        await using var backend = await BackendAsync(("POST project_y/invite/accept", 200, """{"success":true,"already_accepted":false}"""));

        (await ActivateAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>();
        (await ActivateAsync(backend)).ShouldBeOfType<InspectionOutcome.Told>();

        var calls = backend.Calls.Where(call => call.Target == "/backend/project_y/invite/accept").ToArray();
        calls[0].ShouldBeTheApps("project_y/invite/accept", ReferenceData.Read("invite.json"));
        var devices = calls.Select(call => call.Headers["Cookie"]).ToArray();
        devices.ShouldAllBe(cookie => cookie.StartsWith("oai-did=", StringComparison.Ordinal));
        devices.Select(cookie => Guid.ParseExact(cookie["oai-did=".Length..], "D").Version).ShouldBe([4, 4]);
        devices.ShouldBeUnique();
    }

    [Theory]
    [InlineData(200, """{"success":false,"already_accepted":false}""", Cause.InvalidRequest)]
    [InlineData(403, """{"error":{"message":"Used up.","code":"invite_code_used_up"}}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"No such code.","code":"invalid_invite_code"}}""", Cause.InvalidRequest)]
    [InlineData(401, """{"error":{"code":"token_expired"}}""", Cause.Unauthorized)]
    [InlineData(500, "", Cause.ServerError)]
    public async Task Invitation_NotAccepted_IsRefusedAndNothingIsInspected(int status, string body, Cause cause)
    {
        await using var backend = await BackendAsync(("POST project_y/invite/accept", status, body));

        (await ActivateAsync(backend)).ShouldBeOfType<InspectionOutcome.Refused>().Refusal.Cause.ShouldBe(cause);

        backend.Asked().ShouldBe(["POST project_y/invite/accept"]);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    /// <summary>A backend whose account is in order, but for what a test changes.</summary>
    private static Task<StandIn> BackendAsync(params (string Route, int Status, string Body)[] changes)
    {
        (string Route, int Status, string Body)[] usual =
        [
            ("GET me", 200, Me),
            ("GET billing/subscriptions", 200, Subscriptions),
            ("GET project_y/invite/mine", 200, Mine),
            ("GET nf/check", 200, Quota),
        ];
        return Routes.StartAsync([.. usual.Where(answer => changes.All(change => change.Route != answer.Route)), .. changes]);
    }

    private Task<InspectionOutcome> InspectAsync(StandIn backend) =>
        _providers.Sora.Care!.InspectAsync(TestAccounts.At(backend.BaseAddress), TestContext.Current.CancellationToken);

    private Task<InspectionOutcome> ActivateAsync(StandIn backend) =>
        _providers.Sora.Care!.ActivateAsync(TestAccounts.At(backend.BaseAddress), "ABC123", TestContext.Current.CancellationToken);
}
