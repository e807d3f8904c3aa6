using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

public sealed class FfmpegFinderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("ffmpeg")] // a name alone means the one on the path
    public async Task ToolOnThePath_IsFound(string? setting)
    {
        var finder = Workbenches.Finder(setting);

        finder.IsThere.ShouldBeTrue();
        Path.IsPathRooted((await finder.FindAsync()).ShouldNotBeNull().Path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/nowhere/ffmpeg")]
    [InlineData("no-such-ffmpeg")]
    [InlineData("nowhere/ffmpeg")]
    public async Task ToolThatIsNot_IsNotThere(string setting)
    {
        var finder = Workbenches.Finder(setting);

        finder.IsThere.ShouldBeFalse();
        (await finder.FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task FileThatIsNoProgram_IsThereUntilItIsRun()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Sub("ffmpeg"), "words", TestContext.Current.CancellationToken);
        var finder = Workbenches.Finder(folder.Sub("ffmpeg"));

        finder.IsThere.ShouldBeTrue();
        (await finder.FindAsync()).ShouldBeNull();
    }
}
