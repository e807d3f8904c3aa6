using System.Net;
using System.Text;
using Torii.Core.Media;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Files;

/// <summary>Uploads and looks at files that are wrong.</summary>
public sealed class FileMistakeTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Boundary = "b0undary";

    [Theory]
    [InlineData(null, "missing_required_parameter")]
    [InlineData("", "missing_required_parameter")]
    [InlineData("holiday", "invalid_value")]
    [InlineData("Vision", "invalid_value")]
    [InlineData("5", "invalid_value")]
    public async Task Purpose_ThatIsWrong_IsRefused(string? purpose, string code) =>
        (await UploadAsync(FileForms.Of(Pictures.Png(), "lamp.png", purpose))).ShouldBeError(HttpStatusCode.BadRequest, code, "purpose");

    [Fact]
    public async Task File_ThatIsMissing_IsRefused()
    {
        using var form = new MultipartFormDataContent();

        (await UploadAsync(form.With("purpose", "vision"))).ShouldBeError(HttpStatusCode.BadRequest, "missing_required_parameter", "file");
    }

    [Fact]
    public async Task File_ThatIsAText_IsRefused()
    {
        using var form = new MultipartFormDataContent();

        (await UploadAsync(form.With("purpose", "vision").With("file", "https://example.com/lamp.png"))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");
    }

    [Fact]
    public async Task File_ThatIsEmpty_IsRefused() =>
        (await UploadAsync(FileForms.Of([], "lamp.png", "vision", "image/png"))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");

    [Theory]
    [InlineData("just a text", "image/png")]
    [InlineData("{\"a\":1}", "application/json")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")]
    [InlineData("<html><script>", "video/mp4")]
    [InlineData("%PDF-1.7", null)]
    public async Task File_ThatIsNoPictureOrVideo_IsRefused(string text, string? type)
    {
        var answer = await UploadAsync(FileForms.Of(Encoding.UTF8.GetBytes(text), "lamp.png", "vision", type));

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");
        answer.Body.ShouldContain("png, jpeg, webp, gif, mp4");
    }

    [Fact]
    public async Task Files_BesideEachOther_AreRefused()
    {
        var form = FileForms.Picture();
        form.Add(new ByteArrayContent(Pictures.Png()), "file", "second.png");

        (await UploadAsync(form)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");
    }

    [Fact]
    public async Task File_UnderAnotherName_IsRefused()
    {
        var form = FileForms.Picture();
        form.Add(new ByteArrayContent(Pictures.Png()), "image", "second.png");

        (await UploadAsync(form)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form", "image");
    }

    [Fact]
    public async Task Picture_ThatIsTooLarge_IsRefused() =>
        (await UploadAsync(FileForms.Of(Pictures.Png((int)MediaLimits.Image + 1), "lamp.png", "vision"))).ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "payload_too_large", "file");

    [Theory]
    [InlineData("expires_after[seconds]", "3600", "expires_after.anchor", "missing_required_parameter")]
    [InlineData("expires_after[anchor]", "created_at", "expires_after.seconds", "missing_required_parameter")]
    [InlineData("expires_after", "3600", "expires_after", "invalid_type")]
    public async Task Expiry_ThatLacksSomething_IsRefused(string name, string value, string param, string code) =>
        (await UploadAsync(FileForms.Picture().With(name, value))).ShouldBeError(HttpStatusCode.BadRequest, code, param);

    [Theory]
    [InlineData("created_at", "3599", "expires_after.seconds")]
    [InlineData("created_at", "2592001", "expires_after.seconds")]
    [InlineData("created_at", "-3600", "expires_after.seconds")]
    [InlineData("created_at", "an hour", "expires_after.seconds")]
    [InlineData("created_at", "3600.5", "expires_after.seconds")]
    [InlineData("created_at", "99999999999999999999", "expires_after.seconds")]
    [InlineData("last_active_at", "3600", "expires_after.anchor")]
    public async Task Expiry_ThatIsWrong_IsRefused(string anchor, string seconds, string param) =>
        (await UploadAsync(FileForms.Picture().With("expires_after[anchor]", anchor).With("expires_after[seconds]", seconds)))
            .ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("lamp\u0007.png")]
    [InlineData("lamp\u0085.png")]
    [InlineData("lamp\u2028.png")]
    public async Task Name_WithControlCharacters_IsRefused(string name) =>
        (await UploadAsync(FileForms.Picture(name))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");

    [Fact]
    public async Task Name_ThatIsHuge_IsRefused()
    {
        (await UploadAsync(FileForms.Picture(new string('x', 256)))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "file");
        (await UploadAsync(FileForms.Picture(new string('x', 255)))).Status.ShouldBe(HttpStatusCode.OK);

        // The headers of a part are bounded too.
        (await UploadAsync(FileForms.Picture(new string('x', 100_000)))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form");
    }

    [Fact]
    public async Task Body_ThatIsNoForm_IsRefused()
    {
        var json = new StringContent("""{"file":"x","purpose":"vision"}""", Encoding.UTF8, "application/json");

        (await UploadAsync(json)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form");
    }

    [Fact]
    public async Task Body_ThatIsCutOff_IsRefused()
    {
        var text = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lamp.png\"\r\n\r\n{Encoding.Latin1.GetString(Pictures.Png())}";
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}").ShouldBeTrue();

        (await UploadAsync(content)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_form");
    }

    [Fact]
    public async Task Body_OfDeclaredSixHundredMegabytes_IsRefusedBeforeItIsRead()
    {
        // Nothing of the body is ever sent: an answer shows that none was waited for.
        var head = await RawRequest.HeadOfAnswerAsync(
            door.Address,
            $"POST /v1/files HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Type: multipart/form-data; boundary={Boundary}\nContent-Length: {600L * 1024 * 1024}\n\n");

        head.ShouldStartWith("HTTP/1.1 413 ");
        head.ShouldContain("Connection: close");
    }

    [Theory]
    [InlineData("purpose=holiday", "purpose")]
    [InlineData("limit=10001", "limit")]
    [InlineData("limit=-5", "limit")]
    [InlineData("limit=two", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("order=up", "order")]
    [InlineData("after=file-123", "after")]
    [InlineData("after=file-00000000000000000000000000000000", "after")]
    [InlineData("after=..%2F..%2Ftorii.db", "after")]
    public async Task List_WithAWrongQuery_IsRefused(string query, string param) =>
        (await door.Client.GetAsync("/v1/files?" + query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("file-00000000000000000000000000000000")]
    [InlineData("file-123")]
    [InlineData("x")]
    [InlineData("..%2F..%2Ftorii.db")]
    public async Task Id_ThatIsUnknown_IsNotFound(string id)
    {
        (await door.Client.GetAsync($"/v1/files/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.GetAsync($"/v1/files/{id}/content")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task Key_ThatIsMissing_GetsNothing()
    {
        using var stranger = new ApiClient(door.Address, key: null);

        (await stranger.SendAsync(FileForms.Request(FileForms.Picture()))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
        (await stranger.GetAsync("/v1/files")).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    private Task<ApiAnswer> UploadAsync(HttpContent form) => door.Client.SendAsync(FileForms.Request(form));
}
