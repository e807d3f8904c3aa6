using Torii.Core.Media;
using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Videos that ffmpeg joins, alike and not.</summary>
public sealed class JoiningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderFiles _files;
    private readonly Workbench _workbench;
    private readonly Joining _joining;

    public JoiningTests()
    {
        // A folder may be called anything.
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "it's here"));
        _files = new FolderFiles(folder.FullName);
        _workbench = Workbenches.Over(_files);
        _joining = new Joining(_workbench, _files);
    }

    public void Dispose()
    {
        _workbench.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task VideosOfOneKind_AreJoinedAsTheyAre()
    {
        await MakeAsync("first", "red", "320x180", sound: true);
        await MakeAsync("second", "blue", "320x180", sound: true);

        var joined = await JoinAsync("first", "second");

        (await Probe.LookAsync(joined)).ShouldBe(("mpeg4", 320, 180));
        (await Probe.StreamsAsync(joined)).ShouldBe(["video", "audio"]);
        (await Probe.SecondsAsync(joined)).ShouldBe(4, 0.3);
        await ShouldShowAsync(joined, firstGrey: 76, lastGrey: 29);
    }

    [Theory]
    [InlineData("320x180", "mp4", true, "640x360", "mp4", true)]
    [InlineData("320x180", "mp4", true, "320x180", "mp4", false)]
    [InlineData("320x180", "mp4", false, "180x320", "mp4", true)]
    [InlineData("320x180", "webm", false, "320x180", "mp4", false)]
    [InlineData("321x181", "webm", true, "320x180", "mp4", true)]
    public async Task VideosOfTwoKinds_AreWrittenAnew_AsLargeAsTheFirst(
        string firstSize, string firstFormat, bool firstSound, string secondSize, string secondFormat, bool secondSound)
    {
        await MakeAsync("first", "red", firstSize, firstSound, firstFormat);
        await MakeAsync("second", "blue", secondSize, secondSound, secondFormat);

        var joined = await JoinAsync("first", "second");

        (await Probe.LookAsync(joined)).ShouldBe(("h264", 320, 180));
        (await Probe.StreamsAsync(joined)).ShouldBe(firstSound || secondSound ? ["video", "audio"] : ["video"]);
        (await Probe.SecondsAsync(joined)).ShouldBe(4, 0.5);
        await ShouldShowAsync(joined, firstGrey: 76, lastGrey: 29);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("noise")]
    [InlineData("sound")]
    [InlineData("page")]
    public async Task WhatIsNoVideo_IsNotJoined(string other)
    {
        await MakeAsync("video", "red", "320x180", sound: false);
        await File.WriteAllBytesAsync(_files.Of("noise"), Doors.Bodies.Pictures.Mp4(50_000), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_files.Of("page"), "<html>", TestContext.Current.CancellationToken);
        await Probe.MakeAsync(_files.Of("sound"), "-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "-f", "mp4");
        var before = _files.All;

        (await _joining.JoinAsync("video", other, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await _joining.JoinAsync(other, "video", TestContext.Current.CancellationToken)).ShouldBeNull();
        _files.All.ShouldBe(before, ignoreOrder: true);
    }

    private Task MakeAsync(string id, string colour, string size, bool sound, string format = "mp4")
    {
        var isMp4 = format == "mp4";
        string[] picture = ["-f", "lavfi", "-i", $"color={colour}:s={size}:r=25:d=2"];
        string[] ears = sound ? ["-f", "lavfi", "-i", "sine=d=2", "-c:a", isMp4 ? "aac" : "libopus"] : [];
        return Probe.MakeAsync(_files.Of(id), [.. picture, .. ears, "-c:v", isMp4 ? "mpeg4" : "libvpx", "-f", format]);
    }

    private async Task<string> JoinAsync(string first, string second) =>
        _files.Of((await _joining.JoinAsync(first, second, TestContext.Current.CancellationToken)).ShouldNotBeNull().Id);

    // Red is brighter than blue.
    private async Task ShouldShowAsync(string joined, int firstGrey, int lastGrey)
    {
        var (id, frames) = (Path.GetFileName(joined), Workbenches.Frames(_workbench, _files));
        var first = (await frames.FirstAsync(id, TestContext.Current.CancellationToken)).ShouldBeOfType<StillOutcome.Taken>().Still;
        var last = (await frames.LastAsync(id, TestContext.Current.CancellationToken)).ShouldBeOfType<StillOutcome.Taken>().Still;
        ((int)(await Probe.GreysAsync(_files.Of(first.Id), 1, 1))[0]).ShouldBeInRange(firstGrey - 20, firstGrey + 20);
        ((int)(await Probe.GreysAsync(_files.Of(last.Id), 1, 1))[0]).ShouldBeInRange(lastGrey - 20, lastGrey + 20);
    }
}
