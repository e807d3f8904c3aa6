using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Chat;

public sealed class PromptAnswerTests
{
    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"\n PRIMARY: a heron. \n"},"finish_reason":"stop"}]}""", null)]
    [InlineData("""{"choices":[{"message":{"content":"PRIMARY: a heron.","refusal":null},"finish_reason":"STOP"}],"usage":{"cost":0.00012,"total_tokens":90}}""", "0.00012")]
    [InlineData("""{"choices":[{"message":{"content":[{"type":"text","text":"PRIMARY: "},{"type":"text","text":"a heron."}]}}],"usage":{"cost":"0.1"}}""", null)]
    [InlineData("""{"choices":[{"message":{"reasoning_content":"hm","content":"PRIMARY: a heron."}}],"error":null}""", null)]
    public async Task Text_OfTheAnswer_IsTheResult_WithItsCost(string answer, string? cost)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer);
        await using var scene = new MakerScene(server.BaseAddress);

        var finished = (await scene.PromptAsync(Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Finished>();

        finished.Output.ShouldBe(new Output.Text("PRIMARY: a heron."));
        finished.Cost.ShouldBe(cost is null ? null : decimal.Parse(cost));
    }

    [Theory]
    [InlineData("<html>Welcome</html>", Cause.BadAnswer)]
    [InlineData("", Cause.BadAnswer)]
    [InlineData("7", Cause.BadAnswer)]
    [InlineData("{}", Cause.BadAnswer)]
    [InlineData("""{"choices":[]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":"none"}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[null]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":null}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":null},"finish_reason":"stop"}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":" \n"},"finish_reason":"stop"}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":[]},"finish_reason":"stop"}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":[7,{"type":"image"},{"text":4}]},"finish_reason":"stop"}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":"PRIMARY: a her"},"finish_reason":"length"}]}""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"message":{"content":"PRIMARY: a her""", Cause.BadAnswer)]
    [InlineData("""{"choices":[{"error":{"message":"The provider went away.","code":502},"message":{"content":""},"finish_reason":"error"}]}""", Cause.TaskFailed)]
    [InlineData("""{"error":{"message":"The provider went away.","code":502}}""", Cause.TaskFailed)]
    [InlineData("""{"error":{"message":"Flagged by moderation.","code":"content_policy_violation"}}""", Cause.Content)]
    public async Task Answer_WithoutAUsableText_IsAFailure(string answer, Cause cause)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PromptAsync(Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"","refusal":"I cannot plan that. sk-of-the-test"},"finish_reason":"stop"}],"usage":{"cost":0.001}}""")]
    [InlineData("""{"choices":[{"message":{"content":"PRIMARY: a"},"finish_reason":"content_filter"}],"usage":{"cost":0.001}}""")]
    public async Task Refusal_OfTheContent_IsAFailureThatIsPaidFor(string answer)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer);
        await using var scene = new MakerScene(server.BaseAddress);

        var failed = (await scene.PromptAsync(Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Failed>();

        (failed.Failure.Cause, failed.Cost).ShouldBe((Cause.Content, 0.001m));
        failed.Failure.Message.ShouldNotContain(MakerScene.Key);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"Unsupported parameter: 'temperature'."}}""", Cause.InvalidRequest)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(402, """{"error":{"message":"Insufficient credits","code":402}}""", Cause.Quota)]
    [InlineData(404, """{"error":{"message":"The model does not exist","code":"model_not_found"}}""", Cause.NotFound)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}""", Cause.Quota)]
    [InlineData(429, """{"error":{"message":"Slow down."}}""", Cause.RateLimit)]
    [InlineData(503, """{"error":{"message":"We are overloaded."}}""", Cause.HeavyLoad)]
    public async Task Decline_IsRefused_ForItsCause(int status, string body, Cause cause)
    {
        await using var server = await StandIn.AnsweringAsync(status, body);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PromptAsync(Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Server_ThatFailsOrLosesTheAnswer_MayHaveWrittenIt()
    {
        await using var failing = await StandIn.AnsweringAsync(500, """{"error":{"message":"Something broke."}}""");
        await using var losing = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\":[");

        foreach (var address in new[] { failing.BaseAddress, losing.BaseAddress })
        {
            await using var scene = new MakerScene(address);
            (await scene.PromptAsync(Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Unknown>();
        }
    }
}
