using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>The videos client of OpenAI's SDK for .NET, which hands bodies on as they are.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetVideoTests(SdkScene sdk)
{
    private readonly VideoClient _videos = DotNetClient.Of(sdk).GetVideoClient();

    [Fact]
    public async Task Create_Json_BringsTheVideo()
    {
        var body = DotNetClient.Body(new { prompt = "A teal tram", model = "sora-2-pro", seconds = "8", size = "1280x720" });

        var result = await _videos.CreateVideoAsync(body, "application/json");

        result.GetRawResponse().Status.ShouldBe(200);
        result.GetRawResponse().Headers.TryGetValue("openai-poll-after-ms", out _).ShouldBeTrue();
        var video = result.Json();
        video.GetProperty("object").GetString().ShouldBe("video");
        video.GetProperty("model").GetString().ShouldBe("sora-2-pro");
        video.GetProperty("status").GetString().ShouldBeOneOf("queued", "in_progress");
        video.GetProperty("progress").GetInt32().ShouldBeInRange(0, 99);
        (await CompletedAsync(result)).GetProperty("progress").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task Create_Form_TakesThePicture()
    {
        var (form, type) = await DotNetClient.FormAsync(
            ("prompt", new StringContent("Let the dot dance"), null),
            ("seconds", new StringContent("4"), null),
            ("input_reference", new ByteArrayContent(TestPicture.Bytes), "dot.png"));

        var result = await _videos.CreateVideoAsync(form, type);

        (await CompletedAsync(result)).GetProperty("prompt").GetString().ShouldBe("Let the dot dance");
    }

    [Fact]
    public async Task Create_JsonWithAPicture_TakesIt() => await CompletedAsync(await _videos.CreateVideoAsync(
        DotNetClient.Body(new { prompt = "Let the dot sleep", input_reference = new { image_url = TestPicture.DataUrl } }), "application/json"));

    [Fact]
    public async Task List_PageByPage_HoldsEveryVideoOnce()
    {
        var videos = DotNetClient.Of(sdk, keys => keys.Paging).GetVideoClient();
        var made = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            made.Add(await DotNetVideo.CreatedAsync(videos, $"Teal number {number}"));
        }

        var pages = new List<string[]>();
        for (var hasMore = true; hasMore;)
        {
            var page = await PageAsync(videos.GetVideosAsync(limit: 2, order: "asc", after: pages.LastOrDefault()?[^1]));
            pages.Add([.. page.GetProperty("data").EnumerateArray().Select(video => video.GetProperty("id").GetString()!)]);
            page.GetProperty("first_id").GetString().ShouldBe(pages[^1][0]);
            page.GetProperty("last_id").GetString().ShouldBe(pages[^1][^1]);
            hasMore = page.GetProperty("has_more").GetBoolean();
        }

        pages.Count.ShouldBe(3);
        pages.SelectMany(page => page).ShouldBe(made);
    }

    [Fact]
    public async Task Delete_TakesItAway()
    {
        var id = await DotNetVideo.CreatedAsync(_videos);
        await DotNetVideo.CompletedAsync(_videos, id);

        var answer = (await _videos.DeleteVideoAsync(id)).Json();

        answer.GetProperty("deleted").GetBoolean().ShouldBeTrue();
        answer.GetProperty("object").GetString().ShouldBe("video.deleted");
        await DotNetClient.RefusedAsync(() => _videos.GetVideoAsync(id), 404, "not_found");
    }

    [Fact]
    public async Task Remix_NamesItsSource()
    {
        var id = await DotNetVideo.CreatedAsync(_videos);
        await DotNetVideo.CompletedAsync(_videos, id);

        var result = await _videos.CreateVideoRemixAsync(id, DotNetClient.Body(new { prompt = "The same in teal" }), "application/json");

        result.Json().GetProperty("remixed_from_video_id").GetString().ShouldBe(id);
        await CompletedAsync(result);
    }

    private static async Task<JsonElement> PageAsync(AsyncCollectionResult pages)
    {
        await foreach (var page in pages.GetRawPagesAsync())
        {
            return page.Json();
        }

        throw new InvalidOperationException("There is no page.");
    }

    private Task<JsonElement> CompletedAsync(ClientResult created) => DotNetVideo.CompletedAsync(_videos, DotNetVideo.IdOf(created));
}
