using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Contents;

/// <summary>Contents where results are not copied to us: the first who wants the bytes has them fetched.</summary>
public sealed class LinkedContentTests(LinkedScene linked) : IClassFixture<LinkedScene>
{
    private const string Download = "GET /files";

    private readonly ContentClient _client = linked.Client;

    private int Files => MediaFiles.Of(linked.Scene.Torii.Setup.DataFolder).Count;

    [Theory]
    [InlineData("videos")]
    [InlineData("images")]
    public async Task Results_AreFetchedOnce_ByWhoeverWantsThemFirst(string door)
    {
        var id = door == "videos" ? await _client.VideoAsync("a comet") : await _client.PictureAsync("a comet");
        var (files, downloads) = (Files, (await linked.Scene.Upstream.CallsAsync(Download)).Count);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.BytesAsync($"/v1/{door}/{id}/content")));

        all.ShouldAllBe(bytes => bytes.SequenceEqual(all[0]));
        all[0].Length.ShouldBePositive();
        Files.ShouldBe(files + 1);
        (await linked.Scene.Upstream.CallsAsync(Download)).Count.ShouldBe(downloads + 1);
    }

    [Fact]
    public async Task Thumbnail_IsMadeOfWhatIsFetchedForIt()
    {
        var id = await _client.VideoAsync("a comet");
        var files = Files;

        (await _client.BytesAsync($"/v1/videos/{id}/content?variant=thumbnail")).Length.ShouldBePositive();

        Files.ShouldBe(files + 2);
    }

    [Theory]
    [InlineData("server_error")]
    [InlineData("half_answer")]
    [InlineData("reset")]
    [InlineData("html")]
    public async Task Result_ThatTheUpstreamDoesNotGive_IsABadGateway_AndComesLater(string fault)
    {
        var path = $"/v1/videos/{await _client.VideoAsync("a comet")}/content";
        var files = Files;
        await linked.Scene.Upstream.StrikeAsync(new UpstreamFault(fault) { Endpoint = Download, Count = 0 });

        var answer = await _client.AnswerAsync(path);

        await linked.Scene.Upstream.LiftFaultsAsync();
        answer.ShouldBeError(HttpStatusCode.BadGateway, "result_unreachable");
        int.Parse(answer.Headers["Retry-After"]).ShouldBePositive();
        Files.ShouldBe(files);
        (await _client.BytesAsync(path)).Length.ShouldBePositive();
    }
}
