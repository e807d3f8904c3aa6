using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Tests.Renditions;

/// <summary>What works with ffmpeg, over files in a folder: with the one that is set, or else the one on the path.</summary>
internal static class Workbenches
{
    public static Workbench Over(FolderFiles files, string? ffmpeg = null) => new(Finder(ffmpeg), Runner, files, NullLogger<Workbench>.Instance);

    public static Frames Frames(Workbench workbench, FolderFiles files, string? ffmpeg = null) => new(Finder(ffmpeg), workbench, files);

    public static FfmpegFinder Finder(string? ffmpeg) => new(Settings(ffmpeg), Runner, NullLogger<FfmpegFinder>.Instance);

    public static ToriiSettings Settings(string? ffmpeg) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([new(SettingNames.Ffmpeg, ffmpeg)]).Build()).Settings;

    private static FfmpegRunner Runner { get; } = new(TimeProvider.System, NullLogger<FfmpegRunner>.Instance);
}
