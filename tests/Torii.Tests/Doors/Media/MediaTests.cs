using System.Net;
using System.Net.Http.Headers;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Media;

/// <summary>Kept results, as players and browsers ask for them.</summary>
public sealed class MediaTests(DoorScene door) : IClassFixture<DoorScene>, IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private Uri _video = null!;
    private byte[] _bytes = null!;

    public async ValueTask InitializeAsync()
    {
        var reply = await door.Scene.First.AskAsync("a comet");
        _video = reply.Media.ShouldNotBeNull(reply.ErrorMessage);
        _bytes = await ChatClient.DownloadAsync(_video);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Whole_HasTypeLengthAndWhatPlayersNeed()
    {
        using var answer = await GetAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        answer.Content.Headers.ContentLength.ShouldBe(_bytes.Length);
        answer.Headers.AcceptRanges.ShouldBe(["bytes"]);
        answer.Headers.ETag.ShouldNotBeNull();
        answer.Content.Headers.LastModified.ShouldNotBeNull();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        _bytes.AsSpan(4, 4).SequenceEqual("ftyp"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Head_IsTheSameWithoutABody()
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Head, _video));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(_bytes.Length);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0L, 0L)]
    [InlineData(10L, 99L)]
    [InlineData(100L, null)]
    [InlineData(null, 17L)]
    [InlineData(5L, 999_999_999L)]
    public async Task Range_IsThatPart(long? from, long? to)
    {
        using var answer = await GetAsync(headers => headers.Range = new RangeHeaderValue(from, to));

        var (first, last) = from is { } start ? (start, Math.Min(to ?? long.MaxValue, _bytes.Length - 1)) : (_bytes.Length - to!.Value, _bytes.Length - 1);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        answer.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes {first}-{last}/{_bytes.Length}");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(_bytes[(int)first..((int)last + 1)]);
    }

    [Fact]
    public async Task Range_BeyondTheEnd_IsNotSatisfiable()
    {
        using var answer = await GetAsync(headers => headers.Range = new RangeHeaderValue(_bytes.Length, null));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange!.Length.ShouldBe(_bytes.Length);
    }

    [Fact]
    public async Task IfRange_OfAnotherVersion_GetsTheWhole()
    {
        using var answer = await GetAsync(headers =>
        {
            headers.Range = new RangeHeaderValue(0, 9);
            headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\""));
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(_bytes.Length);
    }

    [Fact]
    public async Task IfRange_OfThisVersion_GetsThePart()
    {
        using var whole = await GetAsync();
        using var answer = await GetAsync(headers =>
        {
            headers.Range = new RangeHeaderValue(0, 9);
            headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
    }

    [Fact]
    public async Task IfNoneMatch_OfThisVersion_IsNotModified()
    {
        using var whole = await GetAsync();
        using var answer = await GetAsync(headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_OfAnother_OpensNothing()
    {
        var other = (await door.Scene.First.AskAsync("another comet", ChatModels.Picture)).Media!;
        var parts = _video.AbsolutePath.Split('/');

        await ShouldNotBeFoundAsync($"/media/{parts[2]}/{other.AbsolutePath.Split('/')[3]}");
        await ShouldNotBeFoundAsync($"/media/{other.AbsolutePath.Split('/')[2]}/{parts[3]}");
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA.mp4")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.mp4")]
    [InlineData("A.mp4")]
    [InlineData(".mp4")]
    [InlineData("!!!!.mp4")]
    [InlineData("%C3%A9%E2%98%83.mp4")]
    [InlineData("..%2F..%2Ftorii.db")]
    [InlineData("%2E%2E%2Ftorii.db")]
    public async Task Token_ThatIsNone_OpensNothing(string file) => await ShouldNotBeFoundAsync($"/media/{_video.AbsolutePath.Split('/')[2]}/{file}");

    [Theory]
    [InlineData("/media/..%2F..%2Ftorii.db/AAAAAAAAAAAAAAAAAAAAAA.mp4")]
    [InlineData("/media/%2Fetc%2Fpasswd/AAAAAAAAAAAAAAAAAAAAAA.mp4")]
    [InlineData("/media/%2e%2e/torii.db")]
    [InlineData("/media/x")]
    [InlineData("/media/")]
    [InlineData("/torii.db")]
    [InlineData("/data/torii.db")]
    public async Task Path_ThatLeadsElsewhere_OpensNothing(string path) => await ShouldNotBeFoundAsync(path);

    private async Task ShouldNotBeFoundAsync(string path)
    {
        // Uri would tidy the path up; a hostile client does not.
        var head = await RawRequest.HeadOfAnswerAsync(door.Address, $"GET {path} HTTP/1.1\nHost: localhost\n\n");

        head.ShouldMatch("^HTTP/1.1 (404|400) ");
        head.ShouldContain("x-request-id: ");
    }

    private Task<HttpResponseMessage> GetAsync(Action<HttpRequestHeaders>? set = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, _video);
        set?.Invoke(request.Headers);
        return SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            return await _http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
