using System.IO.Pipelines;
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

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public async Task Media_BeyondTheirNumber_AreRefused(int count, bool isAllowed)
    {
        var outcome = await _bench.ReadAsync($"[{string.Join(',', Enumerable.Repeat($"\"{Pictures.PngUrl()}\"", count))}]");

        _bench.Files.Ids.Count().ShouldBe(isAllowed ? count : 0);
        if (!isAllowed)
        {
            var refused = outcome.ShouldBeOfType<BodyOutcome.Refused>();
            (refused.Fault, refused.Status, refused.Param).ShouldBe((BodyFault.TooManyMedia, 400, "[32]"));
        }
    }

    [Theory]
    [InlineData("image/png", 20, "[1]")]
    [InlineData("application/octet-stream", 20, "[1]")]
    [InlineData(null, 20, "[1]")]
    public async Task Media_BeyondTheirSize_AreRefused(string? type, int megabytes, string param)
    {
        var bench = new ReaderBench { Files = new(remembers: false) };
        var data = new string('A', ((megabytes * 1024 * 1024) + 1 + 2) / 3 * 4);

        var refused = (await bench.ReadAsync($$"""["{{Pictures.PngUrl()}}","data:{{type}};base64,{{data}}"]""")).ShouldBeOfType<BodyOutcome.Refused>();

        (refused.Status, refused.Code, refused.Param).ShouldBe((413, "payload_too_large", param));
        refused.Message.ShouldContain($"{megabytes} MB");
        bench.Files.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Video_LargerThanAnyPicture_IsTaken()
    {
        var bench = new ReaderBench { Files = new(remembers: false) };

        var outcome = await bench.ReadAsync($$"""{"a":"data:video/mp4;base64,{{new string('A', 32 * 1024 * 1024)}}"}""");

        outcome.ShouldBeOfType<BodyOutcome.Read>().Media[0].Length.ShouldBe(24 * 1024 * 1024);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Text_BeyondItsLength_IsRefused(int excess, bool isAllowed)
    {
        var bench = new ReaderBench { Limits = new() { Text = 1000 } };
        var body = $$"""{"a":"{{new string('x', 1000 - 8 + excess)}}"}""";

        var outcome = await bench.ReadAsync(BodyReaders.Split(Encoding.UTF8.GetBytes(body), 500, 999, 1000));

        (outcome is BodyOutcome.Read).ShouldBe(isAllowed);
        (outcome is BodyOutcome.Refused { Status: 413 }).ShouldBe(!isAllowed);
    }

    [Fact]
    public async Task Text_ThatNeverEnds_IsRefusedWithoutReadingItAll()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var writing = WriteForeverAsync(pipe.Writer);

        var outcome = await _bench.ReadAsync(pipe.Reader);
        await pipe.Reader.CompleteAsync();

        outcome.ShouldBeOfType<BodyOutcome.Refused>().Status.ShouldBe(413);
        (await writing).ShouldBeLessThan(5L * 1024 * 1024);
    }

    [Fact]
    public async Task Body_DeclaredTooLarge_IsRefusedUnread()
    {
        var body = BodyReaders.Whole("{}");

        var outcome = await _bench.ReadAsync(body, declaredLength: _bench.Limits.Whole + 1);

        outcome.ShouldBeOfType<BodyOutcome.Refused>().Status.ShouldBe(413);
        (await body.ReadAsync()).Buffer.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Body_TurningOutTooLarge_IsRefused()
    {
        var bench = new ReaderBench { Limits = new() { Whole = 2000 } };

        var refused = await bench.RefuseAsync($"""["{Pictures.PngUrl(1000)}","{Pictures.PngUrl(1000)}"]""");

        refused.Status.ShouldBe(413);
    }

    [Fact]
    public async Task Database_OutOfOrder_LeavesNoFiles()
    {
        var bench = new ReaderBench { Store = new() { IsBroken = true } };

        await Should.ThrowAsync<IOException>(() => bench.ReadAsync($"""["{Pictures.PngUrl()}","{Pictures.PngUrl()}"]"""));

        bench.Files.Ids.ShouldBeEmpty();
        bench.Files.Begun.ShouldBe(2);
    }

    private static async Task<long> WriteForeverAsync(PipeWriter writer)
    {
        var written = 0L;
        while (true)
        {
            await writer.WriteAsync("\"a\",[],"u8.ToArray());
            written += 7;
            var result = await writer.FlushAsync();
            if (result.IsCompleted)
            {
                return written;
            }
        }
    }
}
