using Torii.Simulator.Protocol;
using Torii.Simulator.Rendering;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Tests.Rendering;

public sealed class BuiltInResultsTests
{
    private readonly BuiltInResults _results = new();

    public static TheoryData<int, int, int> Shapes() => new(
        from size in new[] { (640, 352), (352, 640), (1280, 704), (704, 1280) }
        from seconds in new[] { 10, 15, 25 }
        select (size.Item1, size.Item2, seconds));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Clip_OfEveryShape_HasItsSizeAndLengthAndStartsAtOnce(int width, int height, int seconds)
    {
        var clip = new Mp4File(Clip(width, height, seconds));

        (clip.Width, clip.Height).ShouldBe((width, height));
        clip.Seconds.ShouldBe(seconds, 0.1);

        // A browser begins to play before the end has come only if the index is in front.
        clip.Boxes.Where(box => box is not "free").ShouldBe(["ftyp", "moov", "mdat"]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Clip_OfEveryShape_DecodesWhole(int width, int height, int seconds)
    {
        Probe.Require();

        var probe = await Probe.OfAsync(Clip(width, height, seconds), ".mp4");

        (probe.Codec, probe.PixelFormat, probe.Width, probe.Height).ShouldBe(("h264", "yuv420p", width, height));
        probe.Seconds.ShouldBe(seconds, 0.1);
        probe.Frames.ShouldBe(seconds * 30);
    }

    [Fact]
    public void Picture_AskedForAgain_IsTheSameOne()
    {
        var picture = new ResultSpec(TaskKind.Image, "one", 36, 54, 0);

        var first = (Answer.Bytes)_results.Get(picture);
        var again = (Answer.Bytes)_results.Get(picture with { Prompt = "two" });

        again.Body.Equals(first.Body).ShouldBeTrue();
    }

    [Fact]
    public void Picture_OfManySizes_IsStillTheRightOne()
    {
        for (var width = 1; width <= 100; width++)
        {
            var png = (Answer.Bytes)_results.Get(new ResultSpec(TaskKind.Image, "many", width, 3, 0));

            PngFile.SizeOf(png.Body.Span).ShouldBe((width, 3));
        }
    }

    private byte[] Clip(int width, int height, int seconds) =>
        ((Answer.Bytes)_results.Get(new ResultSpec(TaskKind.Video, "any", width, height, seconds))).Body.ToArray();
}
