using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Tests.Renditions;

/// <summary>Workbenches over files in a folder.</summary>
internal static class Workbenches
{
    /// <summary>One with the ffmpeg that is set, or else the one on the path.</summary>
    public static Workbench Over(FolderFiles files, string? ffmpeg = null)
    {
        var settings = SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([new(SettingNames.Ffmpeg, ffmpeg)]).Build()).Settings;
        var runner = new FfmpegRunner(TimeProvider.System, NullLogger<FfmpegRunner>.Instance);
        return new Workbench(new FfmpegFinder(settings, runner, NullLogger<FfmpegFinder>.Instance), runner, files);
    }
}
