using Torii.Core.Media;
using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Stills that ffmpeg takes out of videos, good and hostile.</summary>
public sealed class FramesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderFiles _files;
    private readonly Workbench _workbench;
    private readonly Frames _frames;

    public FramesTests()
    {
        _files = new FolderFiles(_folder.Path);
        _workbench = Workbenches.Over(_files);
        _frames = Workbenches.Frames(_workbench, _files);
    }

    public void Dispose()
    {
        _workbench.Dispose();
        _folder.Dispose();
    }

    // Each frame is as bright as it is late: from 20 to 200 in 3 s.
    [Theory]
    [InlineData("mp4", "mpeg4")]
    [InlineData("webm", "libvpx")]
    public async Task Stills_AreTheFirstAndTheLastFrame_AsLargeAsTheVideo(string container, string codec)
    {
        await Probe.MakeAsync(_files.Of("fading"), "-f", "lavfi", "-i", "color=black:s=320x180:r=25:d=3,format=gray,geq=lum='20+60*T'", "-pix_fmt", "yuv420p", "-c:v", codec, "-b:v", "2M", "-f", container);

        var (first, last) = (await FirstAsync("fading"), await LastAsync("fading"));

        (await Probe.LookAsync(first)).ShouldBe(("png", 320, 180));
        (await Probe.LookAsync(last)).ShouldBe(("png", 320, 180));
        ((int)(await Probe.GreysAsync(first, 1, 1))[0]).ShouldBeInRange(0, 40);
        ((int)(await Probe.GreysAsync(last, 1, 1))[0]).ShouldBeInRange(180, 235);
    }

    [Fact]
    public async Task LastFrame_IsFoundWhereTheSoundGoesOnLonger()
    {
        await Probe.MakeAsync(
            _files.Of("long-sound"), "-f", "lavfi", "-i", "color=white:s=64x64:r=10:d=1", "-f", "lavfi", "-i", "sine=d=4", "-c:v", "mpeg4", "-c:a", "aac", "-f", "mp4");

        (await Probe.LookAsync(await LastAsync("long-sound"))).ShouldBe(("png", 64, 64));
    }

    [Fact]
    public async Task LastFrame_OfAVideoOfOneFrame_IsThat()
    {
        await Probe.MakeAsync(_files.Of("one"), "-f", "lavfi", "-i", "color=white:s=64x64:r=10", "-frames:v", "1", "-c:v", "mpeg4", "-f", "mp4");

        (await Probe.LookAsync(await LastAsync("one"))).ShouldBe(("png", 64, 64));
    }

    [Fact]
    public async Task FileOfNoise_IsUnreadable()
    {
        await File.WriteAllBytesAsync(_files.Of("noise"), Doors.Bodies.Pictures.Mp4(100_000), TestContext.Current.CancellationToken);

        await ShouldGiveAsync(new StillOutcome.Unreadable(), "noise");
    }

    [Fact]
    public async Task SoundWithoutPicture_IsUnreadable()
    {
        await Probe.MakeAsync(_files.Of("sound"), "-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "-f", "mp4");

        await ShouldGiveAsync(new StillOutcome.Unreadable(), "sound");
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n")]
    [InlineData("")]
    public async Task FileThatIsNoVideo_IsUnreadable(string text)
    {
        await File.WriteAllTextAsync(_files.Of("text"), text, TestContext.Current.CancellationToken);

        await ShouldGiveAsync(new StillOutcome.Unreadable(), "text");
    }

    [Fact]
    public async Task FileThatIsNotThere_IsGone() => await ShouldGiveAsync(new StillOutcome.Gone(), "gone");

    [Fact]
    public async Task WithoutFfmpeg_TheServerIsUnable_AndSaysSoBeforehand()
    {
        await Probe.MakeAsync(_files.Of("one"), "-f", "lavfi", "-i", "color=white:s=64x64:r=10", "-frames:v", "1", "-c:v", "mpeg4", "-f", "mp4");
        using var workbench = Workbenches.Over(_files, "/nowhere/ffmpeg");
        var frames = Workbenches.Frames(workbench, _files, "/nowhere/ffmpeg");

        frames.CanTake.ShouldBeFalse();
        (await frames.FirstAsync("one", TestContext.Current.CancellationToken)).ShouldBe(new StillOutcome.Unable(StillRefusals.NoTool));
        _frames.CanTake.ShouldBeTrue();
    }

    private async Task<string> FirstAsync(string id) => _files.Of((await _frames.FirstAsync(id, TestContext.Current.CancellationToken)).ShouldBeOfType<StillOutcome.Taken>().Still.Id);

    private async Task<string> LastAsync(string id) => _files.Of((await _frames.LastAsync(id, TestContext.Current.CancellationToken)).ShouldBeOfType<StillOutcome.Taken>().Still.Id);

    private async Task ShouldGiveAsync(StillOutcome expected, string id)
    {
        var before = _files.All;

        (await _frames.FirstAsync(id, TestContext.Current.CancellationToken)).ShouldBe(expected);
        (await _frames.LastAsync(id, TestContext.Current.CancellationToken)).ShouldBe(expected);
        _files.All.ShouldBe(before, ignoreOrder: true);
    }
}
