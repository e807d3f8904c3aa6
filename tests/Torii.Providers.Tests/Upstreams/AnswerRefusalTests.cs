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
    [InlineData(400, """{"error":{"message":"The model `acme-9` does not exist or you do not have access to it."}}""", Cause.NotFound)]
    [InlineData(422, """{"detail":"Model not found: acme-9"}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"Model mismatch: asked for acme-9, serving acme-8"}}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"acme-9 is not available here","param":"model"}}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"unknown model acme-9"}}""", Cause.NotFound)]
    [InlineData(400, """{"error":{"message":"size 512x512 is not available for this model"}}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"The model acme-9 does not exist in the size 512x512","param":"model"}}""", Cause.InvalidRequest)]
    [InlineData(422, """{"detail":"A duration of 7 seconds does not exist for model acme-9"}""", Cause.InvalidRequest)]
    [InlineData(422, """{"detail":"length mismatch: this model makes 49 frames"}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"The voice of model acme-9 does not exist"}}""", Cause.InvalidRequest)]
    [InlineData(400, """{"error":{"message":"The model acme-9 does not exist","param":"input_reference"}}""", Cause.InvalidRequest)]
    [InlineData(404, """{"error":{"message":"No endpoints found that support the requested resolution"}}""", Cause.InvalidRequest)]
    [InlineData(404, """{"error":{"message":"File not found","param":"input_reference"}}""", Cause.InvalidRequest)]
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
    public async Task Words_OfAnyLength_AreFoldedToo()
    {
        var endless = string.Concat(Enumerable.Repeat("model ======== ", 100_000));

        (await RefusedAsync(400, $$$"""{"error":{"message":"{{{endless}}}"}}""")).Cause.ShouldBe(Cause.InvalidRequest);
    }

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
