namespace Torii.Tests.Doors.Bodies;

public sealed class BareBase64Tests
{
    private readonly ReaderBench _bench = new();

    [Theory]
    [InlineData("image", 8)]
    [InlineData("image", 47)]
    [InlineData("image", 48)]
    [InlineData("video", 49)]
    [InlineData("video", 100_000)]
    public async Task TopLevelMember_OfBareBase64_IsLifted(string member, int length)
    {
        var bytes = Pictures.Png(length);

        var read = await _bench.AcceptAsync($$"""{"model":"m","{{member}}":"{{Convert.ToBase64String(bytes)}}","n":1}""");

        ReaderBench.Shown(read).ShouldBe($$"""{"model":"m","{{member}}":"#0","n":1}""");
        read.Media[0].DeclaredType.ShouldBeNull();
        _bench.Files[read.Media[0].MediaId].ShouldBe(bytes);
    }

    [Fact]
    public async Task TopLevelMember_WithLineBreaksOfAnyWidth_IsLifted()
    {
        var bytes = Pictures.Png(500);
        var lines = Convert.ToBase64String(bytes).Chunk(72).Select(line => new string(line));

        var read = await _bench.AcceptAsync($$"""{"image":"{{string.Join(@"\n", lines)}}\n"}""");

        _bench.Files[read.Media.ShouldHaveSingleItem().MediaId].ShouldBe(bytes);
    }

    [Fact]
    public async Task TopLevelMember_WithDataUrl_IsLiftedAsSuch()
    {
        var read = await _bench.AcceptAsync($$"""{"image":"{{Pictures.PngUrl()}}"}""");

        read.Media.ShouldHaveSingleItem().DeclaredType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("""{"image":"https://example.com/a.png"}""")]
    [InlineData("""{"video":""}""")]
    [InlineData("""{"image":null}""")]
    [InlineData("""{"model":"aGVsbG8="}""")]
    [InlineData("""{"a":{"image":"aGVsbG8="}}""")]
    [InlineData("""{"image":["aGVsbG8="]}""")]
    [InlineData("""[{"image":"aGVsbG8="}]""")]
    public async Task OtherValues_AreLeftAlone(string body)
    {
        var read = await _bench.AcceptAsync(body);

        ReaderBench.Shown(read).ShouldBe(body);
        read.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task BareBase64_WithGarbageBehindIt_IsRefusedByName()
    {
        var refused = await _bench.RefuseAsync($$"""{"image":"{{Convert.ToBase64String(Pictures.Png(200))}} and more"}""");

        refused.Param.ShouldBe("image");
        refused.Message.ShouldContain("not base64");
    }
}
