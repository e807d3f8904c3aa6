using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What becomes of a submission, whatever the upstream answers.</summary>
public sealed class JobSubmitTests
{
    private const string Taken = """{"id":"job-1","polling_url":"/api/v1/videos/job-1","status":"pending"}""";

    [Theory]
    [InlineData(202)]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Answer_WithAnId_IsAccepted(int status)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, Taken);
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBe(new StepOutcome.Accepted("job-1"));

        var call = upstream.Calls.ShouldHaveSingleItem();
        (call.Method, call.Target).ShouldBe(("POST", "/backend/videos"));
        call.Headers["Authorization"].ShouldBe("Bearer " + OpenRouterScene.Key);
    }

    [Fact]
    public async Task Id_ThatIsANumber_IsTheJobsName()
    {
        await using var upstream = await StandIn.AnsweringAsync(202, """{"id":9007199254740993,"status":"pending"}""");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBe(new StepOutcome.Accepted("9007199254740993"));
    }

    [Theory]
    [InlineData(202, "{}")]
    [InlineData(202, "")]
    [InlineData(202, """{"id":null}""")]
    [InlineData(202, """{"id":["job-1"]}""")]
    [InlineData(202, """{"id":"  "}""")]
    [InlineData(200, "<html><body>Welcome</body></html>")]
    [InlineData(202, """{"id":"job-""")]
    [InlineData(500, """{"error":{"code":500,"message":"Internal"}}""")]
    [InlineData(502, """{"error":{"code":502,"message":"Provider failed"}}""")]
    [InlineData(504, "<html></html>")]
    public async Task Answer_ThatDoesNotSayWhatWasTaken_IsUnknownAndNeverRefused(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body);
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Unknown>().Why.ShouldNotBeEmpty();

        upstream.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, "duration must be one of 4, 6, 8", Cause.InvalidRequest)]
    [InlineData(400, "Your prompt was flagged by moderation", Cause.Content)]
    [InlineData(401, "No auth credentials found", Cause.Unauthorized)]
    [InlineData(402, "Insufficient credits", Cause.Quota)]
    [InlineData(404, "No endpoints found", Cause.NotFound)]
    [InlineData(400, "acme/gone is not a valid model ID", Cause.NotFound)]
    [InlineData(409, "The previous job is not completed", Cause.InvalidRequest)]
    [InlineData(413, "Body too large", Cause.InvalidRequest)]
    [InlineData(429, "Slow down", Cause.RateLimit)]
    [InlineData(503, "No provider is up", Cause.Unavailable)]
    public async Task Error_WithItsNumber_IsRefusedWithItsCause(int status, string message, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, Error(status, message));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        var refusal = (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal;

        refusal.Cause.ShouldBe(cause);
        refusal.Text.ShouldBe(message);
    }

    [Theory]
    [InlineData(404, "Job not found")]
    [InlineData(409, "Job job-0 is not completed")]
    [InlineData(400, "The previous job was made with another model")]
    public async Task PreviousJob_ThatIsNotLiked_IsTheRequestsFaultAndNotTheModels(int status, string message)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, Error(status, message));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);
        var remix = TestRequests.Video() with { Remix = new Source { Task = "job-0" } };

        (await scene.SubmitAsync(remix)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Fact]
    public async Task Key_RepeatedByTheUpstream_IsNotShown()
    {
        await using var upstream = await StandIn.AnsweringAsync(401, Error(401, $"Key {OpenRouterScene.Key} is not known"));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Text.ShouldBe("Key *** is not known");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_ToAnotherOrigin_IsNotFollowed(int status)
    {
        await using var other = await StandIn.AnsweringAsync(202, Taken);
        await using var upstream = await StandIn.AnsweringAsync(status, string.Empty, headers: ("Location", $"{other.Origin}videos"));
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>();

        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_LostOnTheWay_IsUnknownAndArrivesOnce()
    {
        await using var upstream = RawServer.Answering("HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\n{\"id\":\"jo");
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Unknown>();

        upstream.Arrivals.ShouldBe(1);
    }

    [Fact]
    public async Task Upstream_ThatDoesNotListen_IsUnavailable()
    {
        var upstream = RawServer.Answering(string.Empty);
        await upstream.DisposeAsync();
        await using var scene = new OpenRouterScene(upstream.BaseAddress);

        (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unavailable);
    }

    [Theory]
    [InlineData(false, StepClass.Blind)]
    [InlineData(true, StepClass.Repeatable)]
    public async Task Submission_MayBeRepeated_OnlyWhereTheOperatorSaysSo(bool repeatable, StepClass expected)
    {
        await using var scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"), own: new() { ["Repeatable"] = repeatable });

        var step = scene.Provider.Steps(TestRequests.Video(), scene.Target("video")).ShouldHaveSingleItem();

        step.Class.ShouldBe(expected);
        step.Submits.ShouldBeTrue();
    }

    private static string Error(int code, string message) => $$$"""{"error":{"code":{{{code}}},"message":"{{{message}}}"}}""";
}
