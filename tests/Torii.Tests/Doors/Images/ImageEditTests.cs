using System.Net;
using System.Net.Http.Headers;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>Pictures out of pictures, as forms and as JSON.</summary>
public sealed class ImageEditTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("image", 1)]
    [InlineData("image", 2)]
    [InlineData("image[]", 1)]
    [InlineData("image[]", 3)]
    public async Task Files_ReachTheUpstreamUnchanged(string name, int count)
    {
        var prompt = $"{count} in one by {name}";
        var pictures = Enumerable.Range(0, count).Select(number => Pictures.Png(7001 + number + (100 * prompt.Length))).ToArray();

        var answer = await SendAsync([FormBench.Text("prompt", prompt), .. pictures.Select(picture => FormBench.File(name, picture))]);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.Data().ShouldHaveSingleItem().Bytes().ShouldNotBeEmpty();
        pictures.ShouldAllBe(picture => door.Uploads().Any(upload => upload.SequenceEqual(picture)));
        (await LastCallAsync(prompt)).ShouldBe(count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    public async Task Picture_OfWhateverDeclaredType_IsTakenForWhatItIs(string? type)
    {
        using var form = new MultipartFormDataContent();
        using var picture = new ByteArrayContent(Pictures.Png());
        picture.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var prompt = new StringContent("a picture of the type " + type);
        form.Add(picture, "image", "anything.txt");
        form.Add(prompt, "prompt");

        var answer = await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, ImageRequests.Edits) { Content = form });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
    }

    [Fact]
    public async Task Mask_IsTakenAndReported()
    {
        var answer = await SendAsync(FormBench.Text("prompt", "only the sky"), FormBench.File("image", Pictures.Png(501)), FormBench.File("mask", Pictures.Png(502)));

        answer.Json.Adjustments().ShouldBe(["mask: given → "]);
        (await LastCallAsync("only the sky")).ShouldBe(1);
    }

    [Fact]
    public async Task Json_TakesAddressesAndDataUrls()
    {
        door.Allowed.Picture = Pictures.Png(601);

        var answer = await door.Client.SendAsync(ImageRequests.Json(ImageRequests.Edits, ImageRequests.Prompt("two by JSON").With("images", new object[]
        {
            new { image_url = door.Allowed.Url("/picture") },
            new { image_url = Pictures.PngUrl(602) },
        })));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await LastCallAsync("two by JSON")).ShouldBe(2);
    }

    [Fact]
    public async Task UploadedFile_IsTakenByItsId_FromItsOwnClientOnly()
    {
        var picture = Pictures.Png(604);
        var uploaded = await door.Client.SendAsync(ImageRequests.Form("/v1/files", FormBench.Text("purpose", "vision"), FormBench.File("file", picture)));
        var body = ImageRequests.Prompt("a hat by its id").With("images", new[] { new { file_id = uploaded.Json.GetProperty("id").GetString() } });
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        var answer = await door.Client.SendAsync(ImageRequests.Json(ImageRequests.Edits, body));
        var refused = await other.SendAsync(ImageRequests.Json(ImageRequests.Edits, body));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        door.Uploads().ShouldContain(upload => upload.SequenceEqual(picture));
        refused.ShouldBeError(HttpStatusCode.NotFound, "file_not_found", "images");
    }

    [Fact]
    public async Task Result_CanBeEditedByItsLink()
    {
        var made = await door.Client.GenerateAsync(ImageRequests.Prompt("a hat").With("response_format", "url"));
        var link = made.Json.Data()[0].GetProperty("url").GetString();

        var answer = await door.Client.SendAsync(ImageRequests.Json(ImageRequests.Edits, ImageRequests.Prompt("a hat with a feather").With("images", new[] { new { image_url = link } })));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await LastCallAsync("a hat with a feather")).ShouldBe(1);
    }

    [Fact]
    public async Task Generation_WithAPicture_StartsFromIt()
    {
        var answer = await door.Client.GenerateAsync(ImageRequests.Prompt("a hat from a hat").With("image", Pictures.PngUrl(603)));

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await LastCallAsync("a hat from a hat")).ShouldBe(1);
    }

    [Fact]
    public async Task LargestPicture_IsTaken()
    {
        using var form = new MultipartFormDataContent();
        using var picture = new ByteArrayContent(Pictures.Png(50 * 1024 * 1024));
        using var prompt = new StringContent("a large one");
        form.Add(picture, "image", "large.png");
        form.Add(prompt, "prompt");

        var answer = await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, ImageRequests.Edits) { Content = form });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await LastCallAsync("a large one")).ShouldBe(1);
    }

    private Task<ApiAnswer> SendAsync(params byte[][] parts) => door.Client.SendAsync(ImageRequests.Form(ImageRequests.Edits, parts));

    /// <summary>How many pictures the upstream was given with a prompt.</summary>
    private async Task<int> LastCallAsync(string prompt)
    {
        var calls = await door.Scene.Upstream.CallsAsync("POST /video_gen");
        return calls.Last(call => call.Body!.Value.GetProperty("prompt").GetString() == prompt).Body!.Value.GetProperty("inpaint_items").GetArrayLength();
    }
}
