using Torii.Core.Routing;
using System.Text;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraUploadTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    public static TheoryData<byte[], string, string> Pictures => new()
    {
        { TestPictures.Png, "image/png", "image.png" },
        { TestPictures.Jpeg, "image/jpeg", "image.jpg" },
        { TestPictures.Webp, "image/webp", "image.webp" },
    };

    [Fact]
    public void Steps_AreAnUploadForEachPictureAndTheSubmission()
    {
        _providers.Sora.Steps(TestRequests.Image(images: ["m1", "m2"]), Target.Sora).ShouldBe(
        [
            new StepPlan("upload-0", StepClass.Repeatable, Submits: false),
            new StepPlan("upload-1", StepClass.Repeatable, Submits: false),
            new StepPlan("submit", StepClass.Listed, Submits: true),
        ]);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Upload_OfEachFormat_IsAFormWithItsTrueTypeAndName(byte[] picture, string type, string name)
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"upload_1"}""");

        (await UploadAsync(backend.BaseAddress, picture)).ShouldBe(new StepOutcome.Done("upload_1"));

        var call = backend.Calls.Single();
        call.Target.ShouldBe("/backend/uploads");
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Headers.Keys.ShouldNotContain("openai-sentinel-token");
        var boundary = call.Headers["Content-Type"].Split("multipart/form-data; boundary=")[1];
        Encoding.Latin1.GetString(call.Body).ShouldBe(
            $"--{boundary}\r\nContent-Type: {type}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
            + Encoding.Latin1.GetString(picture)
            + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"file_name\"\r\n\r\n{name}\r\n--{boundary}--\r\n");
    }

    [Fact]
    public async Task Upload_OfWhatIsNoPicture_IsInvalidAndNothingIsSent()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"upload_1"}""");

        foreach (var picture in new[] { TestPictures.Gif, "<html>"u8.ToArray(), [] })
        {
            (await UploadAsync(backend.BaseAddress, picture)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
        }

        backend.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_OfAPictureThatIsGone_IsRefused()
    {
        await using var backend = await StandIn.AnsweringAsync(200, """{"id":"upload_1"}""");

        (await UploadAsync(backend.BaseAddress, null)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Internal);
    }

    [Theory]
    [InlineData(200, "<html>", Cause.BadAnswer)]
    [InlineData(200, "{}", Cause.BadAnswer)]
    [InlineData(200, """{"id":1}""", Cause.BadAnswer)]
    [InlineData(302, "", Cause.BadAnswer)]
    [InlineData(400, """{"error":{"code":"invalid_image"}}""", Cause.InvalidRequest)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(429, "", Cause.RateLimit)]
    [InlineData(503, """{"error":{"code":"heavy_load"}}""", Cause.HeavyLoad)]
    public async Task Answer_WithoutAnId_IsRefused(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await UploadAsync(backend.BaseAddress, TestPictures.Png)).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Server_ThatFailsAtIt_IsAskedAgain_AndIsNotTakenToBeAway(int status)
    {
        await using var backend = await StandIn.AnsweringAsync(status, "");

        (await UploadAsync(backend.BaseAddress, TestPictures.Png)).ShouldBeOfType<StepOutcome.Unknown>().Cause.ShouldBe(Cause.ServerError);
    }

    [Fact]
    public async Task Answer_LostOnTheWay_IsUnknown()
    {
        await using var backend = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"up");

        (await UploadAsync(backend.BaseAddress, TestPictures.Png)).ShouldBeOfType<StepOutcome.Unknown>();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private Task<StepOutcome> UploadAsync(Uri baseAddress, byte[]? picture)
    {
        var run = _providers.Sora.Run(
            TestAccounts.At(baseAddress),
            TestRequests.Image(images: "m1"),
            "upload-0",
            open: id => id == "m1" && picture is not null ? new MemoryStream(picture) : null);
        return _providers.Sora.RunAsync(run, TestContext.Current.CancellationToken);
    }
}
