using System.Runtime.Versioning;
using Torii.Core.Media;
using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Turns at a workbench, whatever happens to the work.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WorkbenchTests : IDisposable
{
    /// <summary>More than there are turns.</summary>
    private const int Many = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly FolderFiles _files;

    public WorkbenchTests() => _files = new FolderFiles(Directory.CreateDirectory(_folder.Sub("files")).FullName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FolderThatGoesDuringTheWork_CostsNoTurn()
    {
        using var workbench = await OverAsync("rm -r \"$1\"");

        for (var turn = 0; turn < Many; turn++)
        {
            (await MakeAsync(workbench)).ShouldBe(new Making.Failed());
        }
    }

    [Fact]
    public async Task WorkThatThrows_CostsNoTurn()
    {
        using var workbench = await OverAsync("exit 0");

        for (var turn = 0; turn < Many; turn++)
        {
            await Should.ThrowAsync<IOException>(() => MakeAsync(workbench, _ => throw new IOException("the disk is full")));
        }

        (await MakeAsync(workbench)).ShouldBe(new Making.Failed());
    }

    [Fact]
    public async Task WhileAllTurnsAreTaken_OthersAreTurnedAwayAndLaterHaveThem()
    {
        using var workbench = await OverAsync($"echo x >> {Begun}; while [ ! -e {Allowed} ]; do sleep 0.05; done; exit 1");
        var busy = new[] { MakeAsync(workbench), MakeAsync(workbench) };
        await ShouldHaveBegunAsync(busy.Length);

        (await MakeAsync(workbench)).ShouldBe(new Making.Busy());

        await File.WriteAllTextAsync(Allowed, "", TestContext.Current.CancellationToken);
        (await Task.WhenAll(busy)).ShouldAllBe(made => made is Making.Failed);
        (await MakeAsync(workbench)).ShouldBe(new Making.Failed());
    }

    private string Begun => _folder.Sub("begun");

    private string Allowed => _folder.Sub("allowed");

    private static Task<Making> MakeAsync(Workbench workbench, Func<string, IReadOnlyList<string>>? arguments = null) =>
        workbench.MakeAsync((folder, _) => arguments is null ? [folder] : arguments(folder), MediaFormat.Png, TimeSpan.Zero, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    private async Task<Workbench> OverAsync(string script) => Workbenches.Over(_files, await OddFfmpeg.WriteAsync(_folder.Sub("ffmpeg"), script));

    private Task ShouldHaveBegunAsync(int count) =>
        Eventually.BeAsync("the work has begun", async () => File.Exists(Begun) && (await File.ReadAllLinesAsync(Begun)).Length == count);
}
