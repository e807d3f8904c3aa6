using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Tests.Upstreams;

public sealed class ClipsTests
{
    [Theory]
    [InlineData(1280, 720, 4, 1280, 704)]
    [InlineData(720, 1280, 12, 704, 1280)]
    [InlineData(832, 480, 7.875, 640, 352)]
    [InlineData(360, 640, 25, 352, 640)]
    [InlineData(1920, 1080, 30, 1280, 704)]
    public async Task Clip_OfAnyLength_PlaysThatLongAndDecodesWhole(int width, int height, double seconds, int madeWidth, int madeHeight)
    {
        Probe.Require();

        var probe = await Probe.OfAsync(new Clips().Of(width, height, seconds).ToArray(), ".mp4");

        probe.Seconds.ShouldBe(seconds, 0.01);
        (probe.Width, probe.Height).ShouldBe((madeWidth, madeHeight));
        probe.Frames.ShouldBe(300);
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(720, 1280)]
    [InlineData(640, 360)]
    [InlineData(360, 640)]
    public async Task Clip_WithoutALength_IsASingleFrame(int width, int height)
    {
        Probe.Require();

        (await Probe.OfAsync(new Clips().Of(width, height, null).ToArray(), ".mp4")).Frames.ShouldBe(1);
    }

    [Fact]
    public void Clip_OfManyLengths_IsStillTheRightOne()
    {
        var clips = new Clips();
        for (var tenths = 1; tenths <= 100; tenths++)
        {
            new Mp4File(clips.Of(640, 352, tenths / 10.0).ToArray()).Seconds.ShouldBe(tenths / 10.0, 0.01);
        }
    }
}
