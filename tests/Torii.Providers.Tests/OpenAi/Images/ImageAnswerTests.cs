using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;
using Torii.Providers.Tests.Upstreams.Bodies;

namespace Torii.Providers.Tests.OpenAi.Images;

public sealed class ImageAnswerTests
{
    [Theory]
    [InlineData("""{"created":1,"data":[{"b64_json":"PICTURE","revised_prompt":"a heron"}],"usage":{"total_tokens":12}}""", null)]
    [InlineData("""{"data":[{"b64_json":"PICTURE"}],"usage":{"cost":0.0421}}""", "0.0421")]
    [InlineData("""{"usage":{"cost":1e-3},"data":[{"url":"data:image/png;base64,PICTURE"}]}""", "0.001")]
    [InlineData("""{"data":[{"b64_json":"data:image/png;base64,PICTURE"}],"usage":{"cost":0}}""", "0")]
    [InlineData("""{"data":[{"url":null,"b64_json":"PICTURE"}],"usage":{"cost":"free"}}""", null)]
    [InlineData("""{"data":[{"b64_json":"PICTURE"}],"usage":{"cost":-1}}""", null)]
    [InlineData("""{"data":[{"b64_json":"PICTURE"}],"usage":{"cost":1e300}}""", null)]
    [InlineData("""{"data":[{"b64_json":"PICTURE"}],"usage":null}""", null)]
    public async Task Picture_InTheAnswer_IsKept_WithItsCost(string answer, string? cost)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer.Replace("PICTURE", Convert.ToBase64String(TestPictures.Png), StringComparison.Ordinal));
        await using var scene = new MakerScene(server.BaseAddress);

        var finished = (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Finished>();

        finished.Cost.ShouldBe(cost is null ? null : decimal.Parse(cost));
        var saved = finished.Output.ShouldBeOfType<Output.Files>().Saved.ShouldHaveSingleItem();
        saved.Format.ShouldBe(MediaFormat.Png);
        scene.Files.Files.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, byte[]>(saved.Id, scene.Files.Files[saved.Id]));
        scene.Files.Files[saved.Id].ShouldBe(TestPictures.Png);
    }

    [Theory]
    [InlineData("<!doctype html><title>Welcome</title>", Cause.BadAnswer)]
    [InlineData("", Cause.BadAnswer)]
    [InlineData("null", Cause.BadAnswer)]
    [InlineData("[]", Cause.BadAnswer)]
    [InlineData("{}", Cause.BadAnswer)]
    [InlineData("""{"data":[]}""", Cause.BadAnswer)]
    [InlineData("""{"data":{"b64_json":"QUJD"}}""", Cause.BadAnswer)]
    [InlineData("""{"data":[null]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[7]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":null}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":7}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":""}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"url":"  "}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"QUJD"}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"PGh0bWw+"}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"AAAAIGZ0eXBpc29tAAAA"}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"iVBORw0KGgo!"}]}""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"iVBORw0KGgo""", Cause.BadAnswer)]
    [InlineData("""{"data":[{"b64_json":"iVBORw0KGgoAAAAA"}""", Cause.BadAnswer)]
    [InlineData("""{"error":{"message":"The GPU is gone.","code":500}}""", Cause.TaskFailed)]
    [InlineData("""{"error":{"message":"Blocked.","code":"moderation_blocked"}}""", Cause.Content)]
    public async Task Answer_WithoutAUsablePicture_IsAFailure_AndNothingStays(string answer, Cause cause)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(cause);

        scene.Files.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"data":[],"usage":{"cost":0.04}}""")]
    [InlineData("""{"data":[{"b64_json":"PGh0bWw+"}],"usage":{"cost":0.04}}""")]
    [InlineData("""{"data":[{"url":"file:///etc/passwd"}],"usage":{"cost":0.04}}""")]
    [InlineData("""{"error":{"message":"Blocked.","code":"moderation_blocked"},"usage":{"cost":0.04}}""")]
    [InlineData("""{"usage":{"cost":0.04},"data":[{"b64_json":"iVBORw0KGgo!"}]}""")]
    [InlineData("""{"usage":{"cost":0.04},"data":[{"b64_json":"iVBORw0KGgoAAAAA"}""")]
    public async Task Failure_HasTheCostThatWasTold(string answer)
    {
        await using var server = await StandIn.AnsweringAsync(200, answer);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Cost.ShouldBe(0.04m);
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"Your request was rejected by the safety system.","code":"moderation_blocked"}}""", Cause.Content)]
    [InlineData(400, """{"error":{"message":"Unknown parameter: 'response_format'.","type":"invalid_request_error","param":"response_format","code":null}}""", Cause.InvalidRequest)]
    [InlineData(401, """{"error":{"message":"Incorrect API key provided: sk-of-the-test.","code":"invalid_api_key"}}""", Cause.Unauthorized)]
    [InlineData(402, """{"error":{"message":"Insufficient credits","code":402}}""", Cause.Quota)]
    [InlineData(403, """{"error":{"message":"Your organization must be verified."}}""", Cause.PlanRequired)]
    [InlineData(404, """{"error":{"message":"The model does not exist","code":"model_not_found"}}""", Cause.NotFound)]
    [InlineData(422, """{"detail":[{"loc":["body","size"],"msg":"bad"}]}""", Cause.InvalidRequest)]
    [InlineData(429, """{"error":{"message":"Slow down."}}""", Cause.RateLimit)]
    [InlineData(503, """{"detail":"The model is not initialized."}""", Cause.Unavailable)]
    public async Task Decline_IsRefused_ForItsCause_AndTheKeyIsNotRepeated(int status, string body, Cause cause)
    {
        await using var server = await StandIn.AnsweringAsync(status, body);
        await using var scene = new MakerScene(server.BaseAddress);

        var refusal = (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Refused>().Refusal;

        refusal.Cause.ShouldBe(cause);
        refusal.Message.ShouldNotContain(MakerScene.Key);
    }

    [Theory]
    [InlineData(500, """{"error":{"message":"Something broke."}}""")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(503, "<html>Busy</html>")]
    public async Task Server_ThatFails_MayHaveMadeIt(int status, string body)
    {
        await using var server = await StandIn.AnsweringAsync(status, body);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Unknown>();
    }

    [Fact]
    public async Task Answer_LostInTheMiddleOfThePicture_IsUnknown_AndNothingStays()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{\"data\":[{\"b64_json\":\"iVBORw0KGgoAAAAN");
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Unknown>();

        scene.Files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Disk_ThatTakesNothing_LeavesItUnknown()
    {
        await using var server = await StandIn.AnsweringAsync(200, $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(TestPictures.Png)}}"}]}""");
        await using var scene = new MakerScene(server.BaseAddress, files: new KeptFiles { IsFull = true });

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Unknown>().Why.ShouldContain("disk");
    }

    [Fact]
    public async Task Server_ThatIsNotThere_HasNotTakenIt()
    {
        await using var scene = new MakerScene(new Uri("http://127.0.0.1:1/v1/"));

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Unavailable);
    }

    [Fact]
    public async Task LargePicture_ComesWholeOverTheWire()
    {
        const int length = 30 * 1024 * 1024;
        await using var server = await StandIn.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"data":[{"b64_json":""" + '"');
            var picture = new CountedPicture(length);
            var piece = new byte[48 * 1024];
            for (int read; (read = await picture.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false)) > 0;)
            {
                await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(piece.AsSpan(0, read))));
            }

            await context.Response.WriteAsync("\"}],\"usage\":{\"cost\":0.25}}");
        });
        await using var scene = new MakerScene(server.BaseAddress, files: new KeptFiles { Forgets = true });

        var finished = (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Finished>();

        finished.Cost.ShouldBe(0.25m);
        var saved = finished.Output.ShouldBeOfType<Output.Files>().Saved.ShouldHaveSingleItem();
        (saved.Length, saved.Format).ShouldBe((length, MediaFormat.Png));
    }
}
