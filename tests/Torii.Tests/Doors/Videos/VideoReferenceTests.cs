using System.Net;
using System.Text;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>Pictures to start from, in every way that clients send them.</summary>
public sealed class VideoReferenceTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    // As the Node SDK sends a stream, as .NET sends a file, as a browser does, and with a type that is not true.
    [Theory]
    [InlineData("form-data; name=\"input_reference\"; filename=\"a.png\"\r\nContent-Type: application/octet-stream")]
    [InlineData("form-data; name=input_reference; filename=a.png; filename*=utf-8''a.png")]
    [InlineData("form-data; name=\"input_reference\"; filename=\"a.png\"\r\nContent-Type: image/png")]
    [InlineData("form-data; name=\"input_reference\"; filename=\"a.txt\"\r\nContent-Type: text/plain")]
    public async Task File_IsTakenForWhatItsBytesAre(string disposition)
    {
        var picture = Pictures.Png(100_000 + disposition.Length);

        var answer = await door.Client.PostFormAsync(Videos, FormBench.Text("prompt", "it moves"), FormBench.Part(disposition, picture), FormBench.Text("seconds", "10"));

        await ShouldReachTheUpstreamAsync(answer, picture);
    }

    [Fact]
    public async Task Refused_LeavesNothingOnTheDisk()
    {
        var picture = Pictures.Png(777_777);
        bool IsKept() => Directory.EnumerateFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "media"), "*", SearchOption.AllDirectories).Any(file => new FileInfo(file).Length == picture.Length);

        var answer = await door.Client.PostAsync(Videos, new { prompt = "it stays", seconds = "none", input_reference = new { image_url = Pictures.PngUrl(picture.Length) } });

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "seconds");
        await Eventually.BeAsync("the picture is gone", () => Task.FromResult(!IsKept()));
    }

    [Fact]
    public async Task DataUrl_IsTaken_InJsonAndInForms()
    {
        string Url(int number) => Pictures.PngUrl(50_000 + number);
        ApiAnswer[] answers =
        [
            await door.Client.PostAsync(Videos, new { prompt = "it turns", input_reference = new { image_url = Url(0) } }),
            await door.Client.PostAsync(Videos, new { prompt = "it turns", input_reference = Url(1) }),
            await door.Client.PostTextsAsync(Videos, "prompt=it turns", $"input_reference[image_url]={Url(2)}"),
            await door.Client.PostTextsAsync(Videos, "prompt=it turns", $"input_reference={Url(3)}"),
        ];

        foreach (var (index, answer) in answers.Index())
        {
            await ShouldReachTheUpstreamAsync(answer, Pictures.Png(50_000 + index));
        }
    }

    [Fact]
    public async Task Link_IsFetched()
    {
        door.Allowed.Picture = Pictures.Png(60_001);

        await ShouldReachTheUpstreamAsync(
            await door.Client.PostTextsAsync(Videos, "prompt=it glows", $"input_reference[image_url]={door.Allowed.Url("/picture")}"), door.Allowed.Picture);
    }

    [Fact]
    public async Task UploadedFile_IsTaken_ByItsClientAlone()
    {
        var picture = Pictures.Png(70_001);
        var file = (await door.Client.PostFormAsync("/v1/files", FormBench.Text("purpose", "vision"), FormBench.File("file", picture))).Accepted().Text("id");
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        await ShouldReachTheUpstreamAsync(await door.Client.PostTextsAsync(Videos, "prompt=it fades", $"input_reference[file_id]={file}"), picture);
        (await other.PostAsync(Videos, new { prompt = "it fades", input_reference = new { file_id = file } })).ShouldBeError(HttpStatusCode.NotFound, "file_not_found", "input_reference");
        (await door.Client.PostAsync(Videos, new { prompt = "it fades", input_reference = new { file_id = "file-none" } })).ShouldBeError(HttpStatusCode.NotFound, "file_not_found", "input_reference");
    }

    [Theory]
    [InlineData("\"https://pictures.example/a.png\"", "invalid_type", "input_reference")]
    [InlineData("\"file-abc\"", "invalid_type", "input_reference")]
    [InlineData("\"\"", "invalid_type", "input_reference")]
    [InlineData("5", "invalid_type", "input_reference")]
    [InlineData("true", "invalid_type", "input_reference")]
    [InlineData("[]", "invalid_value", "input_reference")]
    [InlineData("{}", "invalid_value", "input_reference")]
    [InlineData("""{"image_url":5}""", "invalid_type", "input_reference.image_url")]
    [InlineData("""{"image_url":"ftp://pictures.example/a.png"}""", "invalid_value", "input_reference.image_url")]
    [InlineData("""{"image_url":"data:image/png;base64,aGVsbG8="}""", "invalid_value", "input_reference.image_url")]
    [InlineData("""{"image_url":"data:image/png;base64,%%"}""", "invalid_value", "input_reference.image_url")]
    [InlineData("""{"image_url":"http://127.0.0.1:1/a.png"}""", "invalid_image_url", "input_reference")]
    [InlineData("""{"file_id":""}""", "invalid_value", "input_reference.file_id")]
    [InlineData("""{"image_url":"https://pictures.example/a.png","file_id":"file-abc"}""", "invalid_value", "input_reference")]
    public async Task Reference_ThatIsNone_IsRefused(string reference, string code, string param) =>
        (await door.Client.PostAsync(Videos, $$"""{"prompt":"x","input_reference":{{reference}}}""")).ShouldBeError(HttpStatusCode.BadRequest, code, param);

    [Fact]
    public async Task BareLink_IsRefusedInOpenAIsWords() =>
        (await door.Client.PostAsync(Videos, new { prompt = "x", input_reference = "https://pictures.example/a.png" })).Body.ShouldContain("expected an object");

    [Fact]
    public async Task FormsThatBringNoPicture_AreRefused()
    {
        var text = FormBench.Part("form-data; name=\"input_reference\"; filename=\"a.png\"\r\nContent-Type: image/png", Encoding.UTF8.GetBytes("only words"));
        var prompt = FormBench.Text("prompt", "x");

        (await door.Client.PostFormAsync(Videos, prompt, text)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("input_reference", Pictures.Mp4()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("input_reference", []))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("input_reference", Pictures.Png()), FormBench.File("input_reference", Pictures.Png()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("input_reference", Pictures.Png()), FormBench.Text("input_reference[file_id]", "x"))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("input_reference[file]", Pictures.Png()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "input_reference");
        (await door.Client.PostFormAsync(Videos, prompt, FormBench.File("image", Pictures.Png()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form", "image");
        (await door.Client.PostTextsAsync(Videos, "prompt=x", "input_reference=https://pictures.example/a.png")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_type", "input_reference");
    }

    [Fact]
    public async Task BodyTooLarge_IsRefusedByItsHead()
    {
        foreach (var (path, type) in new[] { (Videos, "application/json"), (Videos, "multipart/form-data; boundary=b"), ($"{Videos}/characters", "multipart/form-data; boundary=b") })
        {
            var head = $"POST {path} HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Type: {type}\nContent-Length: {600L * 1024 * 1024}\n\n";

            (await RawRequest.HeadOfAnswerAsync(door.Address, head)).ShouldStartWith("HTTP/1.1 413 ");
        }
    }

    private async Task ShouldReachTheUpstreamAsync(ApiAnswer answer, byte[] picture)
    {
        (await door.Client.EndAsync($"{Videos}/{answer.Accepted().Text("id")}")).Json.Text("status").ShouldBe("completed");
        Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "..", "simulator", "uploads"), "*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(picture)).ShouldBeTrue("No upload has the picture's bytes.");
    }
}
