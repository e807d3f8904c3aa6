using System.Net;

namespace Torii.Tests.Doors.Contents;

/// <summary>Parts of a video, and what is asked under conditions.</summary>
public sealed class RangeTests(ContentScene scene) : IClassFixture<ContentScene>
{
    private readonly ContentClient _client = scene.Client;
    private readonly string _path = $"/v1/videos/{scene.Video}/content";
    private readonly byte[] _bytes = scene.Bytes;

    [Theory]
    [InlineData("bytes=0-0", 0, 0)]
    [InlineData("bytes=0-99", 0, 99)]
    [InlineData("bytes=100-299", 100, 299)]
    [InlineData("BYTES=5-5", 5, 5)]
    [InlineData("bytes=100-", 100, null)]
    [InlineData("bytes=5-999999999999", 5, null)]
    [InlineData("bytes=-17", -17, null)]
    [InlineData("bytes=-999999999999", 0, null)]
    public async Task Range_IsThatPart(string range, int from, int? to)
    {
        using var answer = await _client.GetAsync(_path, ("Range", range));

        var first = from < 0 ? _bytes.Length + from : from;
        var last = to ?? _bytes.Length - 1;
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        answer.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes {first}-{last}/{_bytes.Length}");
        answer.Content.Headers.ContentLength.ShouldBe(last - first + 1);
        answer.Headers.ETag!.ToString().ShouldBe(scene.Tag);
        (await ContentClient.BytesAsync(answer)).ShouldBe(_bytes[first..(last + 1)]);
    }

    [Theory]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=a-b")]
    [InlineData("lines=0-5")]
    [InlineData("0-5")]
    [InlineData("bytes=99999999999999999999-")]
    public async Task Range_OfSeveralPartsOrNone_IsTheWhole(string range)
    {
        using var answer = await _client.GetAsync(_path, ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentRange.ShouldBeNull();
        (await ContentClient.BytesAsync(answer)).ShouldBe(_bytes);
    }

    [Theory]
    [InlineData("bytes=999999999-")]
    [InlineData("bytes=999999999-1000000000")]
    [InlineData("bytes=-0")]
    public async Task Range_BeyondTheEnd_IsNotSatisfiable_WithoutABody(string range)
    {
        using var answer = await _client.GetAsync(_path, ("Range", range));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes */{_bytes.Length}");
        answer.Content.Headers.ContentLength.ShouldBe(0);
        (await ContentClient.BytesAsync(answer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Range_OfAHead_CountsNothing()
    {
        using var answer = await _client.SendAsync(HttpMethod.Head, _path, ("Range", "bytes=0-9"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(_bytes.Length);
    }

    [Theory]
    [InlineData("{tag}", true)]
    [InlineData("{modified}", true)]
    [InlineData("W/{tag}", false)]
    [InlineData("\"another\"", false)]
    [InlineData("Thu, 01 Jan 2015 00:00:00 GMT", false)]
    [InlineData("Thu, 01 Jan 2099 00:00:00 GMT", false)]
    public async Task IfRange_GetsThePartOfThisVersionAlone(string condition, bool isPart)
    {
        using var answer = await _client.GetAsync(_path, ("Range", "bytes=0-9"), ("If-Range", Filled(condition)));

        answer.StatusCode.ShouldBe(isPart ? HttpStatusCode.PartialContent : HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(isPart ? 10 : _bytes.Length);
    }

    [Theory]
    [InlineData("If-None-Match", "{tag}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"another\", W/{tag}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"another\"", HttpStatusCode.OK)]
    [InlineData("If-Modified-Since", "{modified}", HttpStatusCode.NotModified)]
    [InlineData("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT", HttpStatusCode.OK)]
    [InlineData("If-Modified-Since", "yesterday", HttpStatusCode.OK)]
    [InlineData("If-Match", "{tag}", HttpStatusCode.OK)]
    [InlineData("If-Match", "*", HttpStatusCode.OK)]
    [InlineData("If-Match", "\"another\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Unmodified-Since", "{modified}", HttpStatusCode.OK)]
    [InlineData("If-Unmodified-Since", "Thu, 01 Jan 2015 00:00:00 GMT", HttpStatusCode.PreconditionFailed)]
    public async Task Condition_DecidesWhetherItIsSent(string header, string condition, HttpStatusCode expected)
    {
        using var answer = await _client.GetAsync(_path, (header, Filled(condition)));

        answer.StatusCode.ShouldBe(expected);
        answer.Headers.ETag!.ToString().ShouldBe(scene.Tag);
        (await ContentClient.BytesAsync(answer)).Length.ShouldBe(expected == HttpStatusCode.OK ? _bytes.Length : 0);
    }

    private string Filled(string condition) => condition.Replace("{tag}", scene.Tag, StringComparison.Ordinal).Replace("{modified}", scene.Modified, StringComparison.Ordinal);
}
