using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.OpenAi;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Upstreams;

/// <summary>Which cause an answer is folded into, as a submission shows it.</summary>
public sealed class AnswerRefusalTests
{
    [Theory]
    [InlineData(400, """{"error":{"message":"Rejected as a result of our safety system."}}""", Cause.Content)]
    [InlineData(400, """{"error":{"message":"No.","code":"content_policy_violation"}}""", Cause.Content)]
    [InlineData(403, """{"error":{"message":"Your chosen model requires moderation and your input was flagged"}}""", Cause.Content)]
    [InlineData(422, """{"error":{"message":"No.","type":"content_filter"}}""", Cause.Content)]
    [InlineData(404, """{"error":{"message":"No endpoints found matching your data policy."}}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"acme/wan-9 is not a valid model ID","code":400}}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"The model `sora-2` does not exist","code":"model_not_found"}}""", Cause.NotFound)]
    [InlineData(404, """{"error":{"message":"This model is no longer available"}}""", Cause.NotFound)]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"Unknown parameter: 'fps'","param":"fps"}}""", Cause.InvalidRequest)]
    [InlineData(409, """{"error":{"message":"The job is not completed"}}""", Cause.InvalidRequest)]
    [InlineData(413, """{"detail":"Too large"}""", Cause.InvalidRequest)]
    [InlineData(400, "", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"Billing hard limit has been reached","code":"billing_hard_limit_reached"}}""", Cause.Quota)]
    [InlineData(403, """{"error":{"message":"User quota is not enough","code":"insufficient_user_quota"}}""", Cause.Quota)]
    [InlineData(403, """{"message":"Your balance is too low"}""", Cause.Quota)]
    [InlineData(403, "", Cause.PlanRequired)]
    [InlineData(403, "<html>Forbidden</html>", Cause.BadAnswer)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}""", Cause.Quota)]
    [InlineData(429, """{"error":{"message":"Too many concurrent requests"}}""", Cause.TooManyAtOnce)]
    [InlineData(429, "<html>Slow down</html>", Cause.RateLimit)]
    [InlineData(503, """{"detail":"The queue is full"}""", Cause.HeavyLoad)]
    [InlineData(529, """{"error":{"message":"Overloaded"}}""", Cause.HeavyLoad)]
    public async Task Answer_IsFoldedIntoItsCause(int status, string body, Cause cause) =>
        (await RefusedAsync(status, body)).Cause.ShouldBe(cause);

    [Fact]
    public async Task Refusal_RepeatsWhatWasSaidWithoutTheKey()
    {
        var refusal = await RefusedAsync(401, $$$"""{"error":{"message":"The key {{{OpenAiScene.Key}}}\nis not known here."}}""");

        refusal.Text.ShouldBe("The key *** is not known here.");
    }

    [Fact]
    public async Task Refusal_WithoutWords_NamesTheStatus() => (await RefusedAsync(400, "{}")).Text.ShouldBe("HTTP 400");

    [Fact]
    public async Task Refusal_SaysHowLongToWait() => (await RefusedAsync(429, "{}", ("Retry-After", "17"))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));

    private static async Task<Refusal> RefusedAsync(int status, string body, params (string Name, string Value)[] headers)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json", headers);
        await using var scene = new OpenAiScene(upstream.BaseAddress);
        return (await scene.SubmitAsync(TestRequests.Video())).ShouldBeOfType<StepOutcome.Refused>().Refusal;
    }
}
