using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Media;
using Torii.Renditions;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Folders to work in, and a disk that takes none. The temporary folder is the whole process's, so nothing else may run.</summary>
[Collection(RunsAlone.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class WorkFolderTests : IDisposable
{
    private const string Variable = "TMPDIR";

    private readonly TemporaryFolder _folder = new();
    private readonly string? _usual = Environment.GetEnvironmentVariable(Variable);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _usual);
        _folder.Dispose();
    }

    [Fact]
    public async Task Folder_IsOursAlone_AndGoesWithWhatIsInIt()
    {
        var folder = WorkFolder.Create(NullLogger.Instance).ShouldNotBeNull();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "part"), "words", TestContext.Current.CancellationToken);

        File.GetUnixFileMode(folder.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Dispose();

        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task WhereThereIsNoFolder_TheServerIsUnable_UntilThereIsOneAgain()
    {
        using var workbench = Workbenches.Over(new FolderFiles(_folder.Path), await OddFfmpeg.WriteAsync(_folder.Sub("ffmpeg"), "exit 1"));
        Environment.SetEnvironmentVariable(Variable, _folder.Sub("nowhere"));

        // More often than there are turns.
        for (var turn = 0; turn < 5; turn++)
        {
            (await MakeAsync(workbench)).ShouldBe(new Making.Unable("has no folder to work in"));
        }

        Environment.SetEnvironmentVariable(Variable, _usual);
        (await MakeAsync(workbench)).ShouldBe(new Making.Failed());
    }

    private static Task<Making> MakeAsync(Workbench workbench) =>
        workbench.MakeAsync((_, made) => [made], MediaFormat.Png, TimeSpan.Zero, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
}
