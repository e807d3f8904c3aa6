using System.Security.Cryptography;
using System.Text;
using Torii.Core.Media;

namespace Torii.Tests.Doors.Bodies;

public sealed class JsonBodyReaderTests
{
    private readonly ReaderBench _bench = new();

    [Fact]
    public async Task Body_WithoutMedia_ComesThroughUnchanged()
    {
        const string body = """{"a":"x \" y","b":[1,-2.5e3,true,null,{}],"ü":"日本 😀"}""";

        var read = await _bench.AcceptAsync(body);

        ReaderBench.Shown(read).ShouldBe(body);
        read.Media.ShouldBeEmpty();
        _bench.Files.Begun.ShouldBe(0);
    }

    [Fact]
    public async Task DataUrl_AsWholeString_IsKeptAndDescribed()
    {
        var png = Pictures.Png(1000);

        var read = await _bench.AcceptAsync($$"""{"url":"data:image/png;base64,{{Convert.ToBase64String(png)}}"}""");

        var media = read.Media.ShouldHaveSingleItem();
        read.Json.GetProperty("url").GetString().ShouldBe(media.Reference);
        media.DeclaredType.ShouldBe("image/png");
        media.Sniffed.ShouldBe(MediaFormat.Png);
        media.Length.ShouldBe(1000);
        media.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(png)));
        _bench.Files[media.MediaId].ShouldBe(png);
    }

    [Fact]
    public async Task DataUrl_OfAcceptedBody_IsRecordedAsInput()
    {
        var read = await _bench.AcceptAsync($$"""["{{Pictures.PngUrl()}}","{{Pictures.Mp4Url()}}","data:text/plain;base64,aGVsbG8="]""");

        _bench.Store.Inputs.Select(input => input.Id).ShouldBe(read.Media.Select(media => media.MediaId));
        _bench.Store.Inputs.Select(input => input.ContentType).ShouldBe(["image/png", "video/mp4", "application/octet-stream"]);
        _bench.Store.Inputs.ShouldAllBe(input => input.Role == MediaRole.Input && input.GenerationId == null && input.Hash.Length == 64);
    }

    [Fact]
    public async Task DataUrls_InTheMiddleOfText_AreLiftedInOrder()
    {
        var read = await _bench.AcceptAsync($$"""{"t":"one {{Pictures.PngUrl(41)}} two ({{Pictures.Mp4Url(42)}}) three"}""");

        ReaderBench.Shown(read).ShouldBe("""{"t":"one #0 two (#1) three"}""");
        read.Media.Select(media => media.Length).ShouldBe([41, 42]);
    }

    [Theory]
    [InlineData("data:image/png;base64,aGVsbG8=", "image/png")]
    [InlineData("DATA:Image/PNG;BASE64,aGVsbG8=", "image/png")]
    [InlineData("data:image/png;name=cat.png;charset=utf-8;base64,aGVsbG8=", "image/png")]
    [InlineData("data:;base64,aGVsbG8=", null)]
    [InlineData("data:data:image/png;base64,aGVsbG8=", "image/png")]
    [InlineData("ddata:image/svg+xml;base64,aGVsbG8=", "image/svg+xml")]
    [InlineData("data:application/x.y-z;base64,aGVsbG8", "application/x.y-z")]
    [InlineData(@"\u0064ata:image\/png;base64\u002caGVsbG8\u003d", "image/png")]
    [InlineData(@"data:image/png;base64,aGVs\u0062G8=", "image/png")]
    public async Task DataUrl_InAnyWriting_IsLifted(string url, string? type)
    {
        var read = await _bench.AcceptAsync($$"""{"url":"{{url}}"}""");

        var media = read.Media.ShouldHaveSingleItem();
        media.DeclaredType.ShouldBe(type);
        read.Json.GetProperty("url").GetString().ShouldEndWith(media.Reference);
        _bench.Files[media.MediaId].ShouldBe("hello"u8.ToArray());
    }

    [Theory]
    [InlineData("data:image/png,aGVsbG8=")]
    [InlineData("data: image/png;base64,aGVsbG8=")]
    [InlineData("data:image/png;base32,aGVsbG8=")]
    [InlineData("data:image/png;base64;aGVsbG8=")]
    [InlineData("data:base64,aGVsbG8=")]
    [InlineData("my data: a lot, all of it")]
    [InlineData("image/png;base64,aGVsbG8=")]
    public async Task Text_ThatOnlyResemblesDataUrl_StaysText(string text)
    {
        var read = await _bench.AcceptAsync($$"""{"t":"{{text}}"}""");

        read.Json.GetProperty("t").GetString().ShouldBe(text);
        read.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task DataUrl_AsKey_IsLeftAlone()
    {
        var body = $$"""{"{{Pictures.PngUrl()}}": [{"{{Pictures.PngUrl(50)}}":1}] }""";

        var read = await _bench.AcceptAsync(body);

        ReaderBench.Shown(read).ShouldBe(body.Replace(" ", "", StringComparison.Ordinal));
        read.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task Data_InUrlSafeAlphabetWithoutPadding_AreDecoded()
    {
        var bytes = Pictures.Noise(1001);
        var data = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        var read = await _bench.AcceptAsync($$"""["data:image/png;base64,{{data}}"]""");

        _bench.Files[read.Media[0].MediaId].ShouldBe(bytes);
    }

    [Fact]
    public async Task Data_WithEscapedSlashes_AreDecoded()
    {
        var bytes = Pictures.Noise(100_000);
        var data = Convert.ToBase64String(bytes).Replace("/", @"\/").Replace("+", @"\u002b");

        var read = await _bench.AcceptAsync($$"""["data:image\/png;base64,{{data}}"]""");

        _bench.Files[read.Media[0].MediaId].ShouldBe(bytes);
    }

    [Theory]
    [InlineData(76, @"\r\n")]
    [InlineData(76, @"\n")]
    [InlineData(64, @"\n")]
    public async Task Data_WrappedByAnEncoder_AreDecodedWhole(int width, string lineBreak)
    {
        var bytes = Pictures.Noise(1000);
        var lines = Convert.ToBase64String(bytes).Chunk(width).Select(line => new string(line));

        var read = await _bench.AcceptAsync($$"""["data:image/png;base64,{{string.Join(lineBreak, lines)}}{{lineBreak}}"]""");

        _bench.Files[read.Media[0].MediaId].ShouldBe(bytes);
        read.Json[0].GetString()!.Trim().ShouldBe(read.Media[0].Reference);
    }

    [Theory]
    [InlineData(@"\nMake it blue")]
    [InlineData(@"\r\nMake it blue")]
    [InlineData(@"\n\nMake it blue")]
    public async Task Data_FollowedByProseOnTheNextLine_EndBeforeIt(string prose)
    {
        var bytes = Pictures.Noise(999);

        var read = await _bench.AcceptAsync($$"""["data:image/png;base64,{{Convert.ToBase64String(bytes)}}{{prose}}"]""");

        ReaderBench.Shown(read).ShouldBe($$"""["#0{{prose}}"]""");
        _bench.Files[read.Media[0].MediaId].ShouldBe(bytes);
    }

    [Theory]
    [InlineData(@"\""")]
    [InlineData(@"\t")]
    [InlineData(@"\u0020")]
    [InlineData(")")]
    [InlineData("'")]
    [InlineData("é")]
    [InlineData("%2B")]
    [InlineData("😀")]
    public async Task Data_EndAtTheFirstForeignCharacter(string end)
    {
        var read = await _bench.AcceptAsync($$"""["data:image/png;base64,aGVsbG8x{{end}}x"]""");

        Encoding.UTF8.GetString(_bench.Files[read.Media[0].MediaId]).ShouldBe("hello1");
        using var expected = System.Text.Json.JsonDocument.Parse($$"""["{{read.Media[0].Reference}}{{end}}x"]""");
        read.Json[0].GetString().ShouldBe(expected.RootElement[0].GetString());
    }

    [Fact]
    public async Task Body_WithByteOrderMark_IsRead()
    {
        var read = await _bench.AcceptAsync("\uFEFF{\"a\":1}");

        read.Json.GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task References_OfTwoBodies_HaveNothingInCommon()
    {
        var body = $"""["{Pictures.PngUrl()}"]""";

        var first = await _bench.AcceptAsync(body);
        var second = await _bench.AcceptAsync(body);

        first.Media[0].Reference.ShouldNotBe(second.Media[0].Reference);
    }

    [Fact]
    public async Task Reference_WrittenByTheClient_NamesNothing()
    {
        var earlier = await _bench.AcceptAsync($"""["{Pictures.PngUrl()}"]""");

        var read = await _bench.AcceptAsync($"""["{earlier.Media[0].Reference}"]""");

        read.Media.ShouldBeEmpty();
    }
}
