using System.ClientModel.Primitives;
using OpenAI.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>Downloads by the videos client of OpenAI's SDK for .NET, which takes no status for success but 200.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetDownloadTests(SdkScene sdk, LastingVideo lasting) : IClassFixture<LastingVideo>
{
    private const string Nobody = "video_00000000000000000000000000000000";

    private readonly VideoClient _videos = DotNetClient.Of(sdk).GetVideoClient();

    [Theory]
    [InlineData(null)]
    [InlineData("video")]
    public async Task Download_BringsTheBytes(string? variant)
    {
        var answer = (await _videos.DownloadVideoAsync(lasting.Id, variant)).GetRawResponse();

        answer.Status.ShouldBe(200);
        TypeOf(answer).ShouldBe("video/mp4");
        answer.Content.ToArray().AsSpan(4, 4).SequenceEqual("ftyp"u8).ShouldBeTrue();
    }

    [Theory]
    [InlineData("thumbnail")]
    [InlineData("spritesheet")]
    public async Task Download_OfAPicture_BringsOne(string variant)
    {
        var answer = (await _videos.DownloadVideoAsync(lasting.Id, variant)).GetRawResponse();

        TypeOf(answer).ShouldBeOneOf("image/webp", "image/png", "image/jpeg");
        DotNetClient.IsPicture(answer.Content).ShouldBeTrue();
    }

    [Fact]
    public async Task Download_Unbuffered_IsRead()
    {
        using var answer = (await _videos.DownloadVideoAsync(lasting.Id, variant: null, new RequestOptions { BufferResponse = false })).GetRawResponse();
        var start = new byte[8];
        await answer.ContentStream!.ReadExactlyAsync(start, TestContext.Current.CancellationToken);

        start.AsSpan(4).SequenceEqual("ftyp"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Download_OfAPart_IsForThoseWhoDoNotMindTheStatus()
    {
        var options = new RequestOptions { ErrorOptions = ClientErrorBehaviors.NoThrow };
        options.SetHeader("Range", "bytes=4-7");

        var answer = (await _videos.DownloadVideoAsync(lasting.Id, variant: null, options)).GetRawResponse();

        answer.Status.ShouldBe(206);
        answer.Content.ToString().ShouldBe("ftyp");
    }

    [Fact]
    public Task Download_BeforeCompletion_SaysSo() => sdk.SlowlyAsync(600, async () =>
    {
        var id = await DotNetVideo.CreatedAsync(_videos);

        await DotNetClient.RefusedAsync(() => _videos.DownloadVideoAsync(id), 400, "video_not_ready");
        await _videos.DeleteVideoAsync(id);
    });

    [Fact]
    public Task Download_OfWhatFailed_SaysSo() => sdk.UnwillinglyAsync(UpstreamFault.CreateVideo, async () =>
    {
        var id = await DotNetVideo.CreatedAsync(_videos);

        var video = await DotNetVideo.EndedAsync(_videos, id);

        video.GetProperty("status").GetString().ShouldBe("failed");
        video.GetProperty("error").GetProperty("code").GetString().ShouldBe("content_policy_violation");
        await DotNetClient.RefusedAsync(() => _videos.DownloadVideoAsync(id), 400, "video_generation_failed");
    });

    [Fact]
    public async Task UnknownVariant_IsRefused() =>
        await DotNetClient.RefusedAsync(() => _videos.DownloadVideoAsync(lasting.Id, "poster"), 400, "invalid_value", "variant");

    [Fact]
    public async Task UnknownVideo_IsNotFound() => await DotNetClient.RefusedAsync(() => _videos.DownloadVideoAsync(Nobody), 404, "not_found");

    [Fact]
    public async Task AnotherClientsVideo_IsNotFound() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Of(sdk, keys => keys.Other).GetVideoClient().DownloadVideoAsync(lasting.Id), 404, "not_found");

    private static string? TypeOf(PipelineResponse answer) => answer.Headers.TryGetValue("Content-Type", out var type) ? type : null;
}
