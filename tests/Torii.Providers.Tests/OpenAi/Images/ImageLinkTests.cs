using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Images;

/// <summary>Answers that link to the picture, which is then fetched.</summary>
public sealed class ImageLinkTests
{
    [Theory]
    [InlineData("/v1/images/one/content")]
    [InlineData("ORIGIN/v1/images/one/content")]
    [InlineData("../v1/images/one/content")]
    public async Task Link_ToTheUpstreamItself_IsFetchedWithTheKey(string link)
    {
        await using var server = await LinkingAsync(link, context => StandIn.WriteAsync(context, 200, TestPictures.Webp, "image/webp"));
        await using var scene = new MakerScene(server.BaseAddress);

        var finished = (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Finished>();

        var saved = finished.Output.ShouldBeOfType<Output.Files>().Saved.ShouldHaveSingleItem();
        saved.Format.ShouldBe(MediaFormat.Webp);
        scene.Files.Files[saved.Id].ShouldBe(TestPictures.Webp);
        var fetch = server.Calls.Last();
        (fetch.Method, fetch.Target).ShouldBe(("GET", "/v1/images/one/content"));
        fetch.Headers["Authorization"].ShouldBe("Bearer " + MakerScene.Key);
    }

    [Fact]
    public async Task Link_ToAPrivateAddressElsewhere_IsNotFollowed()
    {
        await using var other = await StandIn.AnsweringAsync(200, "secret");
        await using var server = await LinkingAsync(new Uri(other.Origin, "latest/meta-data").AbsoluteUri, _ => Task.CompletedTask);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(Cause.ResultUnavailable);

        other.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/one.png")]
    [InlineData("http://")]
    [InlineData("http://user:pass@127.0.0.1/one.png")]
    public async Task Link_ThatIsNone_IsAFailure(string link)
    {
        await using var server = await LinkingAsync(link, _ => Task.CompletedTask);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(Cause.ResultUnavailable);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Link_ThatHasExpired_IsAFailure_AndIsNotTriedAgain(int status)
    {
        await using var server = await LinkingAsync("/one.png", context => StandIn.WriteAsync(context, status, [], "text/plain"));
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(Cause.ResultUnavailable);

        server.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "image/png")]
    [InlineData("<html>Not a picture</html>", "image/png")]
    [InlineData("\0\0\0 ftypisom\0\0\0\0", "image/png")]
    public async Task Link_ToWhatIsNoPicture_IsABadAnswer_AndNothingStays(string content, string type)
    {
        await using var server = await LinkingAsync("/one.png", context => StandIn.WriteAsync(context, 200, Encoding.Latin1.GetBytes(content), type));
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(Cause.BadAnswer);

        scene.Files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_ThatFails_IsTriedAgain_AndThePictureIsAskedForOnce()
    {
        var fetches = 0;
        await using var server = await LinkingAsync("/one.png", context => Interlocked.Increment(ref fetches) == 1
            ? StandIn.WriteAsync(context, 503, [], "text/plain")
            : StandIn.WriteAsync(context, 200, TestPictures.Png, "image/png"));
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Finished>();

        server.Calls.Select(call => call.Method).ShouldBe(["POST", "GET", "GET"]);
    }

    [Fact]
    public async Task Fetch_ThatBreaksOff_IsTriedAgain_AndNothingOfItStays()
    {
        await using var files = new RawServer(async connection =>
        {
            var request = await connection.ReadRequestAsync();
            await connection.WriteAsync(request!.StartsWith("POST", StringComparison.Ordinal)
                ? Answer("""{"data":[{"url":"/one.png"}]}""", null)
                : Answer("half of it", length: 1000));
        });
        await using var scene = new MakerScene(files.BaseAddress);

        var failure = (await scene.PictureAsync(TestRequests.Image())).ShouldBeOfType<StepOutcome.Failed>().Failure;

        failure.Cause.ShouldBe(Cause.ResultUnavailable);
        files.Arrivals.ShouldBe(4);
        scene.Files.Files.ShouldBeEmpty();
    }

    private static string Answer(string body, int? length) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\n\r\n{body}";

    // What is posted is answered with the link, and what is fetched as the test says.
    private static Task<StandIn> LinkingAsync(string link, RequestDelegate content) =>
        StandIn.StartAsync(context => context.Request.Method == "GET"
            ? content(context)
            : StandIn.WriteAsync(
                context,
                200,
                Encoding.UTF8.GetBytes($$"""{"data":[{"url":"{{link.Replace("ORIGIN", $"http://{context.Request.Host}", StringComparison.Ordinal)}}"}]}"""),
                "application/json"));
}
