using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraSubmitTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public SoraSubmitTests() => _providers = new TestProviders(time: _time);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Answer_WithAnId_IsAccepted(int status)
    {
        await using var backend = await StandIn.AnsweringAsync(status, """{"id":"task_1","other":[1,{"id":"no"}]}""");

        (await SubmitAsync(backend)).ShouldBe(new StepOutcome.Accepted("task_1"));
    }

    [Theory]
    [InlineData(400, "invalid_request", Cause.InvalidRequest)]
    [InlineData(404, "not_found", Cause.InvalidRequest)]
    [InlineData(422, "unprocessable", Cause.InvalidRequest)]
    [InlineData(413, "too_large", Cause.InvalidRequest)]
    [InlineData(401, "token_invalidated", Cause.Unauthorized)]
    [InlineData(401, "token_expired", Cause.Unauthorized)]
    [InlineData(401, "anything", Cause.Unauthorized)]
    [InlineData(403, "plan_required", Cause.PlanRequired)]
    [InlineData(403, "anything", Cause.PlanRequired)]
    [InlineData(403, "unsupported_country_code", Cause.Country)]
    [InlineData(400, "unsupported_country_code", Cause.Country)]
    [InlineData(400, "content_policy_violation", Cause.Content)]
    [InlineData(400, "input_moderation_blocked", Cause.Content)]
    [InlineData(403, "safety_system", Cause.Content)]
    [InlineData(429, "rate_limit_exceeded", Cause.RateLimit)]
    [InlineData(429, "anything", Cause.RateLimit)]
    [InlineData(429, "daily_limit", Cause.Quota)]
    [InlineData(429, "insufficient_quota", Cause.Quota)]
    [InlineData(429, "out_of_credits", Cause.Quota)]
    [InlineData(402, "no_credit", Cause.Quota)]
    [InlineData(200, "heavy_load", Cause.HeavyLoad)]
    [InlineData(400, "heavy_load", Cause.HeavyLoad)]
    [InlineData(429, "heavy_load", Cause.HeavyLoad)]
    [InlineData(500, "heavy_load", Cause.HeavyLoad)]
    [InlineData(503, "heavy_load", Cause.HeavyLoad)]
    [InlineData(403, "character_not_found", Cause.InvalidRequest)]
    [InlineData(404, "character_not_found", Cause.InvalidRequest)]
    [InlineData(429, "too_many_concurrent_tasks", Cause.TooManyAtOnce)]
    public async Task Error_ByStatusAndCode_IsRefusedWithItsCause(int status, string code, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, Error(code));

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);

        backend.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, """{"error":{"message":"The number 401 or 429 in a text means nothing.","code":"server_error"}}""")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, "")]
    [InlineData(504, "{}")]
    [InlineData(408, "{}")]
    [InlineData(302, "")]
    [InlineData(202, """{"id":"task_1"}""")]
    [InlineData(200, "<html>Welcome</html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "\"ok\"")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"id":""}""")]
    [InlineData(200, """{"id":null}""")]
    [InlineData(200, """{"id":17}""")]
    [InlineData(200, """{"id":"\ud800"}""")]
    [InlineData(200, """{"id":"task_1" """)]
    [InlineData(200, """[{"id":"task_1"}]""")]
    public async Task Answer_ThatLeavesItOpen_IsUnknownAndNotRepeated(int status, string body)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Unknown>();

        backend.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task ChallengePage_ByHeaderOrByMark_IsAChallenge(int status)
    {
        await using var marked = await StandIn.AnsweringAsync(status, "<html><title>Just a moment...</title></html>", "text/html; charset=UTF-8");
        await using var named = await StandIn.AnsweringAsync(status, "<html></html>", "text/html", ("cf-mitigated", "challenge"));

        (await SubmitAsync(marked)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Challenge);
        (await SubmitAsync(named)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Challenge);
    }

    [Fact]
    public async Task RateLimit_WithAWait_KeepsIt()
    {
        await using var backend = await StandIn.AnsweringAsync(429, Error("rate_limit_exceeded"), headers: ("Retry-After", "33"));

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.RetryAfter.ShouldBe(TimeSpan.FromSeconds(33));
    }

    [Theory]
    [InlineData("""{"error":{"message":"Too many concurrent tasks.","code":"rate_limit_exceeded"}}""", Cause.TooManyAtOnce)]
    [InlineData("""{"error":{"message":"You already have 3 generations in progress.","code":null}}""", Cause.TooManyAtOnce)]
    [InlineData("""{"error":{"message":"Too many requests.","code":"rate_limit_exceeded"}}""", Cause.RateLimit)]
    public async Task TooManyRequests_ForTasksAtOnce_IsNoLimitOfTheRate(string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(429, body);

        var refusal = (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal;

        (refusal.Cause, refusal.RetryAfter).ShouldBe((cause, null));
    }

    [Fact]
    public async Task TooManyRequests_ForTasksAtOnceWithAWait_KeepsThat()
    {
        await using var backend = await StandIn.AnsweringAsync(429, Error("too_many_concurrent_tasks"), headers: ("Retry-After", "44"));

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.RetryAfter.ShouldBe(TimeSpan.FromSeconds(44));
    }

    [Fact]
    public async Task Country_IsNamed()
    {
        await using var backend = await StandIn.AnsweringAsync(403, """{"error":{"message":"Not here.","param":"ZZ","code":"unsupported_country_code"}}""");

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Text.ShouldBe("Not here. [ZZ]");
    }

    [Fact]
    public async Task Message_OfTheUpstream_IsShownWithoutTokenControlsOrExcess()
    {
        var message = $"bad\\u0000 token {TestAccounts.Token}\\r\\nnext " + new string('x', 5000);
        await using var backend = await StandIn.AnsweringAsync(400, $$$"""{"error":{"message":"{{{message}}}","code":"invalid_request"}}""");

        var text = (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Text!;

        text.ShouldStartWith("bad token *** next xxx");
        text.Length.ShouldBeLessThanOrEqualTo(301);
    }

    [Fact]
    public async Task Sentinel_Disliked_IsReplacedOnce()
    {
        await using var backend = await StandIn.AnsweringInTurnAsync((400, Error("sentinel_invalid")), (200, """{"id":"task_1"}"""));

        (await SubmitAsync(backend)).ShouldBe(new StepOutcome.Accepted("task_1"));

        backend.Calls.Select(call => call.Headers["openai-sentinel-token"]).ShouldBe(["sentinel0001", "sentinel0002"]);
    }

    [Fact]
    public async Task Sentinel_DislikedTwice_IsRefused()
    {
        await using var backend = await StandIn.AnsweringAsync(400, """{"error":{"message":"Missing openai-sentinel-token","code":"invalid_request"}}""");

        (await SubmitAsync(backend)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);

        backend.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Sentinel_NamedUnderAnotherStatus_IsNotReplaced(int status)
    {
        await using var backend = await StandIn.AnsweringAsync(status, Error("sentinel_invalid"));

        (await SubmitAsync(backend)).ShouldNotBeOfType<StepOutcome.Accepted>();

        backend.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_LostOnTheWay_IsUnknownAndArrivesOnce()
    {
        await using var backend = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"ta");

        (await SubmitAsync(backend.BaseAddress)).ShouldBeOfType<StepOutcome.Unknown>();

        backend.Arrivals.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ThatDoesNotComeIn30Seconds_IsUnknown()
    {
        await using var backend = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            _time.Advance(TimeSpan.FromSeconds(30));
            await connection.HangAsync();
        });

        (await SubmitAsync(backend.BaseAddress)).ShouldBeOfType<StepOutcome.Unknown>();
    }

    [Fact]
    public async Task Backend_ThatDoesNotListen_IsUnavailable()
    {
        var backend = RawServer.Answering(string.Empty);
        await backend.DisposeAsync();

        (await SubmitAsync(backend.BaseAddress)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unavailable);
    }

    [Fact]
    public async Task Request_ThatCannotBePut_IsInvalidAndNothingIsSent()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"task_1"}""");
        var access = TestAccounts.At(backend.BaseAddress);
        var request = TestRequests.Video(images: ["m1", "m2"]);

        var upload = await _providers.Sora.RunAsync(_providers.Sora.Run(access, request, "upload-0"), TestContext.Current.CancellationToken);
        var submit = await _providers.Sora.SubmitAsync(access, request);

        upload.ShouldBe(submit);
        submit.ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
        backend.Calls.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static string Error(string code) => $$$"""{"error":{"message":"Said by the upstream.","type":"error","param":null,"code":"{{{code}}}"}}""";

    private Task<StepOutcome> SubmitAsync(StandIn backend) => SubmitAsync(backend.BaseAddress);

    private Task<StepOutcome> SubmitAsync(Uri baseAddress) => _providers.Sora.SubmitAsync(TestAccounts.At(baseAddress), TestRequests.Video());
}
