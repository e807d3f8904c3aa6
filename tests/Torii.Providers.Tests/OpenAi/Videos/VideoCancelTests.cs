using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

public sealed class VideoCancelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, """{"id":"t","deleted":true,"object":"video.deleted"}""")]
    [InlineData(204, "")]
    [InlineData(404, """{"detail":"Not found"}""")]
    [InlineData(409, """{"detail":"The task is over"}""")]
    public async Task Task_ThatIsDeletedOrOver_IsRemoved(int status, string body)
    {
        await using var upstream = await StandIn.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return body.Length == 0 ? Task.CompletedTask : context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body)).AsTask();
        });
        await using var scene = new OpenAiScene(upstream.BaseAddress, "vllm-omni");

        (await scene.Provider.Cancelling!.CancelAsync(scene.Access, "t", Stop)).ShouldBeOfType<RemovalOutcome.Removed>();

        var call = upstream.Calls.ShouldHaveSingleItem();
        (call.Method, call.Target).ShouldBe(("DELETE", "/backend/videos/t"));
    }

    [Theory]
    [InlineData(500, Cause.ServerError)]
    [InlineData(401, Cause.Unauthorized)]
    public async Task Task_ThatCannotBeCalledOffNow_IsTriedAgainLater(int status, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, """{"detail":"no"}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress, "vllm-omni");

        var outcome = await scene.Provider.Cancelling!.CancelAsync(scene.Access, "t", Stop);

        outcome.ShouldBeOfType<RemovalOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Task_OfAServerWithoutDeletion_Remains()
    {
        await using var upstream = await StandIn.AnsweringAsync(405, """{"detail":"Method Not Allowed"}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress, "vllm-omni");

        (await scene.Provider.Cancelling!.CancelAsync(scene.Access, "t", Stop)).ShouldBeOfType<RemovalOutcome.Remains>();
    }

    [Fact]
    public async Task Task_OfAServerThatOnlyForgetsIt_IsLeftAlone()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, """{"id":"t","status":"deleted"}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress, "sglang");

        (await scene.Provider.Cancelling!.CancelAsync(scene.Access, "t", Stop)).ShouldBeOfType<RemovalOutcome.Remains>();
        upstream.Calls.ShouldBeEmpty();
    }
}
