using System.Text;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

[Collection(RunsAlone.Name)]
public sealed class BodyMemoryTests
{
    private const long Allowed = 2 * 1024 * 1024;

    [Theory]
    [InlineData("data:video/mp4;base64,", "")]
    [InlineData("", "")]
    [InlineData("data:video/mp4;base64,", @"\/")]
    public async Task DataOfFiftyMegabytes_CostNextToNoMemory(string head, string slash)
    {
        var length = 50 * 1024 * 1024 / 3 * 4;
        var body = new byte[length + 200];
        var filled = Encoding.UTF8.GetBytes($$"""{"video":"{{head}}""", body);
        var line = Encoding.UTF8.GetBytes(new string('A', 64 - (slash.Length / 2)) + slash);
        for (var end = filled + length - line.Length; filled < end; filled += line.Length)
        {
            line.CopyTo(body, filled);
        }

        filled += Encoding.UTF8.GetBytes("\"}", body.AsSpan(filled));
        var bench = new ReaderBench { Files = new(remembers: false) };
        await bench.AcceptAsync($$"""{"video":"{{head}}AAAA"}""");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var outcome = await bench.ReadAsync(BodyReaders.Split(body.AsMemory(0, filled)));

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Allowed);
        outcome.ShouldBeOfType<BodyOutcome.Read>().Media[0].Length.ShouldBeGreaterThan(49 * 1024 * 1024);
    }
}
