using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Stills and joining as the server wires them.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BenchesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stills_DoNotWaitForJoinsThatTakeLong()
    {
        var files = new FolderFiles(Directory.CreateDirectory(_folder.Sub("files")).FullName);
        await Probe.MakeAsync(files.Of("video"), "-f", "lavfi", "-i", "color=white:s=64x64:r=10", "-frames:v", "1", "-c:v", "mpeg4", "-f", "mp4");
        var begun = _folder.Sub("begun");
        var tool = await OddFfmpeg.WriteAsync(_folder.Sub("ffmpeg"), $"case \"$*\" in *concat*) echo x >> {begun}; exec sleep 600;; esac\nexec ffmpeg \"$@\"");
        await using var services = Services(files, tool);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task<SaveOutcome.Saved?>[] joins = [.. Enumerable.Range(0, 4).Select(_ => services.GetRequiredService<IJoining>().JoinAsync("video", "video", stop.Token))];
        await Eventually.BeAsync("some are being joined", async () => File.Exists(begun) && (await File.ReadAllLinesAsync(begun)).Length == 2);

        (await services.GetRequiredService<IFrames>().FirstAsync("video", TestContext.Current.CancellationToken)).ShouldBeOfType<StillOutcome.Taken>();
        joins.ShouldAllBe(join => !join.IsCompleted);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll(joins));
    }

    private static ServiceProvider Services(FolderFiles files, string ffmpeg)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Workbenches.Settings(ffmpeg));
        services.AddSingleton<IMediaFiles>(files);
        services.AddRenditions();
        return services.BuildServiceProvider();
    }
}
