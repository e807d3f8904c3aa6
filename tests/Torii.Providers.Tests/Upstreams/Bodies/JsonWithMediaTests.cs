using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Tests.Http;
using Torii.Providers.Tests.Support;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.Tests.Upstreams.Bodies;

public sealed class JsonWithMediaTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData((48 * 1024) - 1)]
    [InlineData(48 * 1024)]
    [InlineData((96 * 1024) + 1)]
    public async Task File_OfAnyLength_IsADataUrlOfItsBytes(int more)
    {
        byte[] picture = [.. TestPictures.Png, .. Enumerable.Range(0, more).Select(value => (byte)value)];
        var body = new JsonObject { ["prompt"] = "a \"heron\" at dawn, größer 鷺", ["image"] = new JsonObject { ["url"] = JsonWithMedia.Media("m1") }, ["n"] = 1 };

        using var content = (await OfAsync(body, ("m1", picture)))!;

        var sent = await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        content.Headers.ContentLength.ShouldBe(sent.Length);
        content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var read = JsonNode.Parse(sent)!;
        read["prompt"]!.GetValue<string>().ShouldBe("a \"heron\" at dawn, größer 鷺");
        read["n"]!.GetValue<int>().ShouldBe(1);
        read["image"]!["url"]!.GetValue<string>().ShouldBe("data:image/png;base64," + Convert.ToBase64String(picture));
    }

    [Fact]
    public async Task Files_StandWhereTheirMarksStood()
    {
        var body = new JsonObject
        {
            ["first"] = JsonWithMedia.Media("m1"),
            ["list"] = new JsonArray(JsonWithMedia.Media("m2"), JsonWithMedia.Media("m1")),
        };

        using var content = (await OfAsync(body, ("m1", TestPictures.Jpeg), ("m2", TestPictures.Webp)))!;

        var read = JsonNode.Parse(await content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var jpeg = "data:image/jpeg;base64," + Convert.ToBase64String(TestPictures.Jpeg);
        read["first"]!.GetValue<string>().ShouldBe(jpeg);
        read["list"]![0]!.GetValue<string>().ShouldBe("data:image/webp;base64," + Convert.ToBase64String(TestPictures.Webp));
        read["list"]![1]!.GetValue<string>().ShouldBe(jpeg);
    }

    [Fact]
    public async Task Body_WithoutFiles_IsItsOwnJson()
    {
        using var content = (await OfAsync(new JsonObject { ["prompt"] = "a heron" }))!;

        (await content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"prompt":"a heron"}""");
    }

    [Fact]
    public async Task Prompt_ThatLooksLikeAMark_IsOnlyAPrompt()
    {
        using var content = (await OfAsync(new JsonObject { ["prompt"] = "media:m1" }, ("m1", TestPictures.Png)))!;

        (await content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"prompt":"media:m1"}""");
    }

    [Fact]
    public async Task File_ThatIsGone_GivesNothing_AndTheOthersAreClosed()
    {
        var kept = new MemoryStream(TestPictures.Png);
        var body = new JsonObject { ["images"] = new JsonArray(JsonWithMedia.Media("kept"), JsonWithMedia.Media("gone")) };

        (await JsonWithMedia.OfAsync(body, id => id == "kept" ? kept : null, TestContext.Current.CancellationToken)).ShouldBeNull();

        kept.CanRead.ShouldBeFalse();
    }

    [Fact]
    public async Task File_OfNoKnownFormat_IsSentAsBytes()
    {
        using var content = (await OfAsync(new JsonObject { ["image"] = JsonWithMedia.Media("m1") }, ("m1", "<html>"u8.ToArray())))!;

        (await content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"image":"data:application/octet-stream;base64,PGh0bWw+"}""");
    }

    [Fact]
    public async Task Body_OfATrackedRequest_CanBeSentTwice()
    {
        using var content = (await OfAsync(new JsonObject { ["image"] = JsonWithMedia.Media("m1") }, ("m1", TestPictures.Png)))!;
        using var tracked = new TrackedContent(content);
        var first = await SentAsync(tracked);

        tracked.Began.ShouldBeTrue();
        tracked.TryRenew().ShouldBeTrue();
        tracked.Began.ShouldBeFalse();

        (await SentAsync(tracked)).ShouldBe(first);
        first.Length.ShouldBeGreaterThan(TestPictures.Png.Length);
    }

    [Fact]
    public async Task LargeFile_GoesOverTheWireInPieces()
    {
        await using var server = await StandIn.StartAsync(context => Task.CompletedTask);
        await using var providers = new TestProviders();
        var picture = new CountedPicture(20 * 1024 * 1024);
        var body = new JsonObject { ["image"] = JsonWithMedia.Media("m1") };
        using var content = (await JsonWithMedia.OfAsync(body, _ => picture, TestContext.Current.CancellationToken))!;
        using var request = new HttpRequestMessage(HttpMethod.Post, server.BaseAddress) { Content = new TrackedContent(content) };

        using var outcome = await providers.Caller.SendAsync(Egress.Direct, request, Call.Deadline, TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBe(200);
        picture.LargestRead.ShouldBeLessThanOrEqualTo(64 * 1024);
        using var sent = JsonDocument.Parse(server.Calls.Single().Body);
        var url = sent.RootElement.GetProperty("image").GetString()!;
        Convert.FromBase64String(url["data:image/png;base64,".Length..]).Length.ShouldBe(20 * 1024 * 1024);
    }

    private static Task<JsonWithMedia?> OfAsync(JsonObject body, params (string Id, byte[] Bytes)[] files) =>
        JsonWithMedia.OfAsync(
            body,
            id => files.Where(file => file.Id == id).Select(file => new MemoryStream(file.Bytes)).FirstOrDefault(),
            TestContext.Current.CancellationToken);

    private static async Task<byte[]> SentAsync(HttpContent content)
    {
        using var sent = new MemoryStream();
        await content.CopyToAsync(sent, TestContext.Current.CancellationToken);
        return sent.ToArray();
    }
}
