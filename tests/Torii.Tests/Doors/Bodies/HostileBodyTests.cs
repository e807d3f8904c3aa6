using System.Text;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

public sealed class HostileBodyTests
{
    private readonly ReaderBench _bench = new();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\uFEFF", "byte 3")]
    [InlineData("{", "ends before its JSON does at byte 1")]
    [InlineData("""{"a":"b""", "byte 7")]
    [InlineData("""{"a":1}}""", "byte 7")]
    [InlineData("{\n\"a\":\n  x}", "byte 9")]
    [InlineData("""{"a":"\q"}""", "byte 7")]
    [InlineData("""{"a":1,}""", "byte 7")]
    [InlineData("[1,2", "byte 4")]
    [InlineData("hello", "byte 0")]
    [InlineData("]", "byte 0")]
    [InlineData("{\"a\":\"line\nbreak\"}", "byte 10")]
    [InlineData("""{"a":"\u12""", "byte 10")]
    public async Task BrokenJson_IsRefusedWithItsPosition(string body, string expected)
    {
        var refused = await _bench.RefuseAsync(body);

        refused.Fault.ShouldBe(BodyFault.BadJson);
        refused.Status.ShouldBe(400);
        refused.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task BrokenJson_BehindLiftedMedia_IsRefusedWithThePositionInTheBody()
    {
        var intact = $$"""{"a":"{{Pictures.PngUrl(1000)}}","b":"{{Pictures.PngUrl(2000)}}",""";

        var refused = await _bench.RefuseAsync(intact + "x}");

        refused.Message.ShouldContain($"byte {intact.Length};");
    }

    [Theory]
    [InlineData("data:image/png;base64,")]
    [InlineData("data:image/png;base64,iVBORw0KGgo")]
    [InlineData(@"data:image/png;base64,iVBORw0KGgo\")]
    public async Task Body_CutOffInsideMedia_IsRefusedAndLeavesNothing(string url)
    {
        var refused = await _bench.RefuseAsync($$"""{"a":["{{Pictures.PngUrl()}}","{{url}}""");

        refused.Fault.ShouldBe(BodyFault.BadJson);
        refused.Param.ShouldBe("a[1]");
        _bench.Files.Begun.ShouldBe(2);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public async Task Nesting_BeyondTheLimit_IsRefused(int depth, bool isAllowed)
    {
        var outcome = await _bench.ReadAsync(new string('[', depth) + new string(']', depth));

        if (isAllowed)
        {
            outcome.ShouldBeOfType<BodyOutcome.Read>();
        }
        else
        {
            var refused = outcome.ShouldBeOfType<BodyOutcome.Refused>();
            refused.Fault.ShouldBe(BodyFault.BadJson);
            refused.Message.ShouldContain("more than 64 levels deep at byte 64");
        }
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-16")]
    public async Task Text_InAnotherEncoding_IsRefusedAsUnsupported(string encoding, string expected)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("""{"model":"gpt-image"}""");

        var refused = (await _bench.ReadAsync(BodyReaders.Split(bytes))).ShouldBeOfType<BodyOutcome.Refused>();

        refused.Status.ShouldBe(415);
        refused.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Body_CompressedWithGzip_IsRefusedAsUnsupported()
    {
        var refused = (await _bench.ReadAsync(BodyReaders.Split(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0 }, 1))).ShouldBeOfType<BodyOutcome.Refused>();

        refused.Fault.ShouldBe(BodyFault.UnsupportedEncoding);
        refused.Message.ShouldContain("gzip");
    }

    [Fact]
    public async Task BrokenUtf8_IsRefusedWithItsPosition()
    {
        byte[] body = [.. """{"a":"é"""u8, 0xC3, .. "\"}"u8];

        var refused = (await _bench.ReadAsync(BodyReaders.Split(body, 9))).ShouldBeOfType<BodyOutcome.Refused>();

        refused.Fault.ShouldBe(BodyFault.BadJson);
        refused.Message.ShouldContain("is not UTF-8 at byte 8");
    }

    [Theory]
    [InlineData("""{"a":"\ud83d"}""", 6)]
    [InlineData("""{"a":"x\\\ude00\ud83d"}""", 9)]
    [InlineData("""{"\ud83d\ud83d":1}""", 2)]
    [InlineData("""{"a":"\ud83d\ude00\ud83d\u0041"}""", 18)]
    public async Task LoneSurrogate_IsRefusedWithItsPosition(string body, int position)
    {
        var refused = await _bench.RefuseAsync(body);

        refused.Message.ShouldContain($"lone surrogate) at byte {position};");
    }

    [Theory]
    [InlineData("""["\ud83d\ude00"]""", "😀")]
    [InlineData("""["\\ud83d"]""", @"\ud83d")]
    public async Task SurrogatesInPairs_AndTextThatLooksLikeOne_AreFine(string body, string expected)
    {
        var read = await _bench.AcceptAsync(body);

        read.Json[0].GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("???", "is empty")]
    [InlineData("====", "is empty")]
    [InlineData("AAAAA", "is cut off")]
    [InlineData("AA=", "is padded wrongly")]
    [InlineData("AAA==", "is padded wrongly")]
    [InlineData("AAAA=", "is padded wrongly")]
    [InlineData("AA===", "goes on after its padding")]
    [InlineData("AA==AAAA", "goes on after its padding")]
    public async Task Data_ThatAreNoBase64_AreRefusedByName(string data, string expected)
    {
        var refused = await _bench.RefuseAsync($$"""{"messages":[{},{"content":["","{{Pictures.PngUrl()}}",{"url":"data:image/png;base64,{{data}}"}]}]}""");

        refused.Fault.ShouldBe(BodyFault.BadData);
        refused.Param.ShouldBe("messages[1].content[2].url");
        refused.Message.ShouldContain(expected);
    }
}
