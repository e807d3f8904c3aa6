using System.Net;
using System.Net.Http.Headers;

namespace Torii.Simulator.Tests.Results;

public sealed class DownloadTests
{
    [Fact]
    public async Task Download_OfAVideo_HasTypeAndLengthAndNeedsNoToken()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var url = await UrlAsync(simulator);

        using var response = await simulator.Http.GetAsync(url);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        response.Headers.AcceptRanges.ShouldBe(["bytes"]);
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)response.Content.Headers.ContentLength!);
    }

    [Fact]
    public async Task Download_OfARange_IsThatPart()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var url = await UrlAsync(simulator);
        var whole = await simulator.Http.GetByteArrayAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(100, 199);

        using var response = await simulator.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        response.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes 100-199/{whole.Length}");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(whole[100..200]);
    }

    [Fact]
    public async Task Download_ByHead_HasTheLengthAndNoBody()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, await UrlAsync(simulator));

        using var response = await simulator.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("files/nothing.mp4")]
    [InlineData("files/..%2Fjournal.jsonl")]
    [InlineData("files/")]
    public async Task Download_OfNoResult_Is404(string path)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.Http.GetAsync(simulator.Origin + path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Link_IsOnTheHostThatWasAsked()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);
        using var request = new HttpRequestMessage(HttpMethod.Get, simulator.BaseAddress + "/project_y/profile/drafts");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {TestSimulator.Token}");
        request.Headers.Host = "sora.test:1234";

        using var response = await simulator.Http.SendAsync(request);

        (await response.ShouldBeJsonAsync()).GetProperty("items")[0].GetProperty("url").GetString()!.ShouldStartWith("http://sora.test:1234/files/");
    }

    private static async Task<string> UrlAsync(TestSimulator simulator)
    {
        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);
        return (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items")[0].GetProperty("downloadable_url").GetString()!;
    }
}
