using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

[Collection(RunsAlone.Name)]
public sealed class FormMemoryTests
{
    private const long Allowed = 2 * 1024 * 1024;

    [Fact]
    public async Task FileOfFiftyMegabytes_CostsNextToNoMemory()
    {
        var form = FormBench.Form(FormBench.File("video", Pictures.Mp4(50 * 1024 * 1024)));
        var bench = new FormBench { Files = new(remembers: false) };
        await bench.AcceptAsync(FormBench.File("video", Pictures.Mp4()));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var outcome = await bench.ReadAsync(form);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Allowed);
        outcome.ShouldBeOfType<BodyOutcome.Read>().Media[0].Length.ShouldBe(50 * 1024 * 1024);
    }
}
