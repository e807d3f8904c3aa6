using System.Net;
using System.Text;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>Requests with a mistake: each is answered with what is wrong, none with 500, and nothing is queued.</summary>
public sealed class ImageMistakeTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string UnknownFile = "file-0123456789abcdef0123456789abcdef";

    public static TheoryData<string, string, string?> Mistakes => new()
    {
        { "{}", "missing_required_parameter", "prompt" },
        { """{"prompt":null}""", "invalid_type", "prompt" },
        { """{"prompt":""}""", "invalid_value", "prompt" },
        { """{"prompt":" \n"}""", "invalid_value", "prompt" },
        { """{"prompt":["a"]}""", "invalid_type", "prompt" },
        { """{"prompt":"a\u0000b"}""", "invalid_value", "prompt" },
        { Member("model", "5"), "invalid_type", "model" },
        { Member("model", "\"\""), "invalid_value", "model" },
        { Member("model", "\"sora-2\""), "invalid_value", "model" },
        { Member("model", "\"avatar-create\""), "invalid_value", "model" },
        { Member("n", "0"), "invalid_value", "n" },
        { Member("n", "11"), "invalid_value", "n" },
        { Member("n", "1.5"), "invalid_value", "n" },
        { Member("n", "\"2\""), "invalid_type", "n" },
        { Member("size", "1024"), "invalid_type", "size" },
        { Member("size", "\"\""), "invalid_value", "size" },
        { Member("size", "\"big\""), "invalid_value", "size" },
        { Member("size", "\"15x16\""), "invalid_value", "size" },
        { Member("size", "\"16x8193\""), "invalid_value", "size" },
        { Member("size", "\"-16x16\""), "invalid_value", "size" },
        { Member("size", "\"16x16x16\""), "invalid_value", "size" },
        { Member("size", "\"99999999999x16\""), "invalid_value", "size" },
        { Member("quality", "\"best\""), "invalid_value", "quality" },
        { Member("quality", "1"), "invalid_type", "quality" },
        { Member("background", "\"green\""), "invalid_value", "background" },
        { Member("background", "1"), "invalid_type", "background" },
        { Member("background", "true,\"stream\":true"), "invalid_value", "background" },
        { Member("output_format", "\"gif\""), "invalid_value", "output_format" },
        { Member("output_format", "7"), "invalid_type", "output_format" },
        { Member("output_compression", "101"), "invalid_value", "output_compression" },
        { Member("output_compression", "-1"), "invalid_value", "output_compression" },
        { Member("output_compression", "\"50\""), "invalid_type", "output_compression" },
        { Member("moderation", "\"none\""), "invalid_value", "moderation" },
        { Member("response_format", "\"png\""), "invalid_value", "response_format" },
        { Member("response_format", "{}"), "invalid_type", "response_format" },
        { Member("stream", "\"true\""), "invalid_type", "stream" },
        { Member("partial_images", "4"), "invalid_value", "partial_images" },
        { Member("style", "\"plain\""), "invalid_value", "style" },
        { Member("user", "5"), "invalid_type", "user" },
        { Member("input_fidelity", "\"medium\""), "invalid_value", "input_fidelity" },
        { Member("strict", "1"), "invalid_type", "strict" },
        { Member("webhook_url", "\"ftp://hooks.example\""), "invalid_value", "webhook_url" },
        { Member("images", "[]"), "invalid_value", "images" },
        { Member("images", "[5]"), "invalid_type", "images[0]" },
        { Member("images", "[{}]"), "missing_required_parameter", "images[0].url" },
        { Member("images", "[{\"image_url\":\"nowhere\"}]"), "invalid_value", "images[0].image_url" },
        { Member("images", "[{\"image_url\":\"data:image/png;base64,aGVsbG8gd29ybGQ=\"}]"), "invalid_value", "images[0].image_url" },
        { Member("image", "\"not base64 at all\""), "invalid_value", "image" },
        { Member("mask", "5"), "invalid_type", "mask" },
        { Member("mask", "{\"image_url\":\"data:text/plain;base64,aGVsbG8=\"}"), "invalid_value", "mask.image_url" },
        { "", "invalid_json", null },
        { "[]", "invalid_type", null },
        { "{", "invalid_json", null },
    };

    public static TheoryData<string, string> FormMistakes => new()
    {
        { "n", "two" },
        { "n", "0" },
        { "stream", "yes" },
        { "output_compression", "101" },
        { "partial_images", "-1" },
        { "background", "maybe" },
        { "strict", "2" },
        { "size", "1024x" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsNamed(string body, string code, string? param)
    {
        (await door.Client.GenerateAsync(Encoding.UTF8.GetBytes(body))).ShouldBeError(HttpStatusCode.BadRequest, code, param);
        ShouldHaveBegunNothing();
    }

    [Theory]
    [MemberData(nameof(FormMistakes))]
    public async Task Mistake_InAForm_IsNamed(string field, string value)
    {
        var answer = await EditAsync(FormBench.Text("prompt", "a stone"), FormBench.Text(field, value), FormBench.File("image", Pictures.Png()));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Json.GetProperty("error").GetProperty("param").GetString().ShouldBe(field);
        ShouldHaveBegunNothing();
    }

    [Fact]
    public async Task UnknownModel_IsNotFound() =>
        (await door.Client.GenerateAsync(ImageRequests.Prompt("a stone").With("model", "dall-e-3"))).ShouldBeError(HttpStatusCode.NotFound, "model_not_found", "model");

    [Theory]
    [InlineData("a")]
    [InlineData("🗻")]
    public async Task Prompt_MayHave32000Characters(string character)
    {
        var text = new StringBuilder().Insert(0, character, 32_001).ToString();

        (await door.Client.GenerateAsync(ImageRequests.Prompt(text))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "prompt");
        ShouldHaveBegunNothing();
    }

    [Theory]
    [InlineData("images", "images[0].file_id")]
    [InlineData("mask", "mask.file_id")]
    public async Task UnknownFile_IsNotFound(string field, string place)
    {
        var file = new { file_id = UnknownFile };

        var answer = await door.Client.SendAsync(ImageRequests.Json(ImageRequests.Edits, ImageRequests.Prompt("a stone").With("images", new object[] { new { image_url = Pictures.PngUrl() } }).With(field, field == "images" ? new[] { file } : file)));

        answer.ShouldBeError(HttpStatusCode.NotFound, "file_not_found", field);
        answer.Body.ShouldContain(place);
        ShouldHaveBegunNothing();
    }

    [Fact]
    public async Task Edit_WithoutAPicture_IsRefused()
    {
        (await EditAsync(FormBench.Text("prompt", "a stone"))).ShouldBeError(HttpStatusCode.BadRequest, "missing_required_parameter", "image");
        (await EditAsync(FormBench.Text("prompt", "a stone"), FormBench.Text("image", ""))).ShouldBeError(HttpStatusCode.BadRequest, "missing_required_parameter", "image");
        (await door.Client.SendAsync(ImageRequests.Json(ImageRequests.Edits, ImageRequests.Prompt("a stone")))).ShouldBeError(HttpStatusCode.BadRequest, "missing_required_parameter", "image");
        ShouldHaveBegunNothing();
    }

    [Theory]
    [InlineData(16, HttpStatusCode.OK)]
    [InlineData(17, HttpStatusCode.BadRequest)]
    public async Task Edit_TakesSixteenPictures(int count, HttpStatusCode status)
    {
        var prompt = FormBench.Text("prompt", "many stones");
        var strict = FormBench.Text("strict", "true");

        // A quality that nobody makes, so that the request which is right is refused as well, but later.
        var answer = await EditAsync([prompt, strict, FormBench.Text("quality", "low"), .. Enumerable.Range(0, count).Select(number => FormBench.File("image[]", Pictures.Png(100 + number)))]);

        answer.Json.GetProperty("error").GetProperty("param").GetString().ShouldBe(status == HttpStatusCode.OK ? "quality" : "image");
        ShouldHaveBegunNothing();
    }

    [Fact]
    public async Task TextCalledAPicture_IsRefused()
    {
        var part = FormBench.Part("form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png", "This is no picture."u8.ToArray());

        (await EditAsync(FormBench.Text("prompt", "a stone"), part)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "image");
        ShouldHaveBegunNothing();
    }

    [Fact]
    public async Task TwoMasks_AreOneTooMany() => (await EditAsync(
        FormBench.Text("prompt", "a stone"), FormBench.File("image", Pictures.Png()), FormBench.File("mask", Pictures.Png(50)), FormBench.File("mask", Pictures.Png(60)))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "mask");

    [Fact]
    public async Task NoKey_IsRefused()
    {
        using var nobody = new ApiClient(door.Address, key: null);

        (await nobody.GenerateAsync(ImageRequests.Prompt("a stone"))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    private void ShouldHaveBegunNothing() => door.Scene.Rows.Generations.ShouldBeEmpty();

    private Task<ApiAnswer> EditAsync(params byte[][] parts) => door.Client.SendAsync(ImageRequests.Form(ImageRequests.Edits, parts));

    private static string Member(string name, string value) => $$"""{"prompt":"a stone","{{name}}":{{value}}}""";
}
