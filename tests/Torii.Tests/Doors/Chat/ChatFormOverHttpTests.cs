using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Forms as a real server receives them.</summary>
public sealed class ChatFormOverHttpTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string ContentType = $"multipart/form-data; boundary={FormBench.Boundary}";

    [Fact]
    public async Task Pictures_ReachTheUpstreamUnchangedAndInOrder()
    {
        byte[][] pictures = [Pictures.Png(200_001), Pictures.Png(300_002)];

        var answer = await SendAsync(FormBench.Form(
            FormBench.Text("model", "gpt-image"), FormBench.Text("prompt", "both in one, as a form"), FormBench.File("image[]", pictures[0]), FormBench.File("image[]", pictures[1])));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Content.ShouldStartWith("![Generated Image](http");
        (await door.Scene.Upstream.TasksAsync())[^1].Prompt.ShouldBe("both in one, as a form");
        var uploads = Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "..", "simulator", "uploads"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        foreach (var picture in pictures)
        {
            uploads.Any(upload => upload.AsSpan().SequenceEqual(picture)).ShouldBeTrue("No upload has the picture's bytes.");
        }
    }

    [Fact]
    public async Task Stream_IsStreamed()
    {
        using var request = Request(FormBench.Form(FormBench.Text("model", "gpt-image"), FormBench.Text("prompt", "a quay"), FormBench.Text("stream", "true")));

        var answer = await door.Client.SendAsync(request);

        answer.Headers["Content-Type"].ShouldBe("text/event-stream; charset=utf-8");
        answer.Body.ShouldEndWith("data: [DONE]\n\n");
    }

    [Fact]
    public async Task BrokenForm_IsAClientsMistake_AndLeavesNothing()
    {
        var files = MediaFiles();
        var form = FormBench.Form(FormBench.Text("model", "gpt-image"), FormBench.File("image", Pictures.Png(5000)));

        (await SendAsync(form[..^2000])).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form");
        (await SendAsync([])).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form");
        (await SendAsync(FormBench.Form(FormBench.File("image", Pictures.Png()), FormBench.File("mask", Pictures.Png())))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form", "mask");
        (await SendAsync(FormBench.Form(FormBench.Text("model", "gpt-image"), FormBench.Text("messages", "[")))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_json", "messages");

        MediaFiles().ShouldBe(files);
    }

    [Fact]
    public async Task PictureThatIsTooLarge_IsAnsweredWhileItIsSent()
    {
        var body = FormBench.Form(FormBench.File("image", Pictures.Png(59 * 1024 * 1024)));

        var head = await RawRequest.HeadOfAnswerAsync(door.Address, Head(body.Length), body);

        head.ShouldStartWith("HTTP/1.1 413 ");
    }

    [Fact]
    public async Task FormThatIsTooLong_IsRefusedByItsHead() =>
        (await RawRequest.HeadOfAnswerAsync(door.Address, Head(800L * 1024 * 1024))).ShouldStartWith("HTTP/1.1 413 ");

    [Fact]
    public async Task ConnectionLost_LeavesNothingAndIsNobodysDefect()
    {
        var files = MediaFiles();
        var start = Encoding.Latin1.GetString(FormBench.Form(FormBench.File("image", Pictures.Png(500)))[..300]);

        await RawRequest.SendAndResetAsync(door.Address, Head(100_000) + start);

        (await door.Client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync("nothing of it is kept", () => Task.FromResult(MediaFiles() == files));
        door.Scene.Torii.Output.Text.ShouldNotContain("failed on our side");
    }

    private Task<ApiAnswer> SendAsync(byte[] form) => door.Client.SendAsync(Request(form));

    private static HttpRequestMessage Request(byte[] form)
    {
        var request = ApiClient.ChatRequest(form);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        return request;
    }

    private string Head(long length) =>
        $"POST /v1/chat/completions HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Type: {ContentType}\nContent-Length: {length}\n\n";

    private int MediaFiles() => Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "media"), "*", SearchOption.AllDirectories).Length;
}
