using System.Net;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Pictures to begin with, in every form: their bytes reach the upstream unchanged.</summary>
public sealed class ChatInputTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static int _length = 1000;

    // Of another length for every test, so that no test finds another one's.
    private readonly byte[] _picture = Pictures.Png(Interlocked.Increment(ref _length));

    private string DataUrl => "data:image/png;base64," + Convert.ToBase64String(_picture);

    [Theory]
    [InlineData("gpt-image")]
    [InlineData(ChatModels.Video)]
    public async Task DataUrl_IsUploaded(string model) =>
        await ShouldReachTheUpstreamAsync(ChatBodies.Pictures("in oil, please", model, DataUrl), _picture);

    [Theory]
    [InlineData("gpt-image")]
    [InlineData(ChatModels.Video)]
    public async Task Url_OfAnAllowedHost_IsFetchedAndUploaded(string model)
    {
        door.Allowed.Picture = _picture;

        await ShouldReachTheUpstreamAsync(ChatBodies.Pictures("in chalk, please", model, door.Allowed.Url("/picture")), _picture);
    }

    [Fact]
    public async Task Url_ThatRedirectsToAnAllowedHost_IsFollowed()
    {
        door.Allowed.Picture = _picture;

        await ShouldReachTheUpstreamAsync(ChatBodies.Pictures("in ink, please", "gpt-image", door.Allowed.Redirect(door.Allowed.Url("/picture"))), _picture);
    }

    [Fact]
    public async Task LegacyImage_BareBase64_IsUploaded() =>
        await ShouldReachTheUpstreamAsync(ChatBodies.Text("in wax, please").With("image", Convert.ToBase64String(_picture)), _picture);

    [Fact]
    public async Task LegacyImage_DataUrl_IsUploaded() =>
        await ShouldReachTheUpstreamAsync(ChatBodies.Text("in lead, please", ChatModels.Video).With("image", DataUrl), _picture);

    [Fact]
    public async Task DataUrl_InsideTheText_IsUploadedAndLeavesTheText()
    {
        await ShouldReachTheUpstreamAsync(ChatBodies.Text($"as a mosaic ![it]({DataUrl})"), _picture);

        (await door.Scene.Upstream.TasksAsync())[^1].Prompt.ShouldBe("as a mosaic");
    }

    [Fact]
    public async Task SeveralPictures_AreUploadedInOrder()
    {
        byte[] second = [.. _picture, 1, 2, 3];

        await ShouldReachTheUpstreamAsync(ChatBodies.Pictures("both in one", "gpt-image", DataUrl, "data:image/png;base64," + Convert.ToBase64String(second)), _picture, second);
    }

    [Fact]
    public async Task OwnResult_IsReadFromTheStore()
    {
        var made = await door.Scene.First.AskAsync("a first sketch", ChatModels.Picture);
        var bytes = await ChatClient.DownloadAsync(made.Media!);

        await ShouldReachTheUpstreamAsync(ChatBodies.Pictures("now in colour", "gpt-image", made.Media!.AbsoluteUri), bytes);
    }

    [Fact]
    public async Task OwnVideo_IsNoPicture()
    {
        var made = await door.Scene.First.AskAsync("a first clip");

        var answer = await door.Client.ChatAsync(ChatBodies.Pictures("now in colour", "gpt-image", made.Media!.AbsoluteUri));

        answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_image_url", "messages");
    }

    private async Task ShouldReachTheUpstreamAsync(object body, params byte[][] pictures)
    {
        var before = (await door.Scene.Upstream.CallsAsync("POST /uploads")).Count;

        var answer = await door.Client.ChatAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        (await door.Scene.Upstream.CallsAsync("POST /uploads")).Count.ShouldBe(before + pictures.Length);
        var uploads = Directory.GetFiles(Path.Combine(door.Scene.Torii.Setup.DataFolder, "..", "simulator", "uploads"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        foreach (var picture in pictures)
        {
            uploads.Any(upload => upload.AsSpan().SequenceEqual(picture)).ShouldBeTrue("No upload has the picture's bytes.");
        }
    }
}
