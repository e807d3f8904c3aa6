using System.IO.Pipelines;
using System.Text;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

public sealed class BodyLimitTests
{
    private readonly ReaderBench _bench = new();

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
    [InlineData("image/png", 50, "[1]")]
    [InlineData("application/octet-stream", 50, "[1]")]
    [InlineData(null, 50, "[1]")]
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

        var outcome = await bench.ReadAsync($$"""{"a":"data:video/mp4;base64,{{new string('A', 72 * 1024 * 1024)}}"}""");

        outcome.ShouldBeOfType<BodyOutcome.Read>().Media[0].Length.ShouldBe(54 * 1024 * 1024);
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

    [Theory]
    [InlineData("\u001f\u0000\u0000\u0000", nameof(BodyFault.UnsupportedEncoding))]
    [InlineData("[[[[[", nameof(BodyFault.BadJson))]
    [InlineData("[\"data:a/b;base64,A\"", nameof(BodyFault.BadData))]
    [InlineData("[\"data:a/b;base64,AA==\",\"data:a/b;base64,", nameof(BodyFault.TooManyMedia))]
    [InlineData("[1234567890,1234567890,1234567890,1234567890,1234567890,1234567890,1234567890,1234567890,1234567890,1234567890", nameof(BodyFault.TooLarge))]
    public async Task Fault_InABodyThatIsStillOpen_IsAnsweredAtOnce(string start, string fault)
    {
        var bench = new ReaderBench { Limits = new() { Text = 100, Media = 1, Depth = 4 } };
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(start));

        var outcome = await bench.ReadAsync(pipe.Reader).WaitAsync(TimeSpan.FromSeconds(20));

        outcome.ShouldBeOfType<BodyOutcome.Refused>().Fault.ToString().ShouldBe(fault);
        bench.Files.Ids.ShouldBeEmpty();
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
