using System.Text;
using Torii.Hosting;

namespace Torii.Renditions;

/// <summary>
/// Finds ffmpeg: where the settings say, else in the folders of <c>PATH</c>. It looks once, when it is first asked, since
/// most servers start without need of it.
/// </summary>
internal sealed partial class FfmpegFinder(ToriiSettings settings, FfmpegRunner runner, ILogger<FfmpegFinder> log)
{
    private const string Name = "ffmpeg";
    private const string WebpEncoder = " libwebp ";
    private const int MostAnswer = 256 * 1024;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Task<FfmpegTool?>? _found;

    /// <summary>The tool; null where there is none.</summary>
    public Task<FfmpegTool?> FindAsync()
    {
        lock (_lock)
        {
            return _found ??= LookAsync();
        }
    }

    private async Task<FfmpegTool?> LookAsync()
    {
        if ((settings.Ffmpeg ?? InFolders()) is not { } path)
        {
            Log.Missing(log);
            return null;
        }

        // What it can write is asked, not guessed: builds differ.
        var encoders = "";
        if (!await runner.RunAsync(path, ["-hide_banner", "-encoders"], Deadline, async output => encoders = await ReadAsync(output), CancellationToken.None))
        {
            Log.Useless(log, path);
            return null;
        }

        var tool = new FfmpegTool(path, encoders.Contains(WebpEncoder, StringComparison.Ordinal));
        Log.Found(log, tool.Path, tool.WritesWebp);
        return tool;
    }

    private static string? InFolders() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        .FirstOrDefault(File.Exists);

    private static async Task<string> ReadAsync(Stream output)
    {
        var buffer = new byte[MostAnswer];
        var read = await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static partial class Log
    {
        [LoggerMessage(2301, LogLevel.Information, "ffmpeg is used for stills, spritesheets and joining videos: {Path} (writes WebP: {WritesWebp})")]
        public static partial void Found(ILogger logger, string path, bool writesWebp);

        [LoggerMessage(2302, LogLevel.Warning, "There is no ffmpeg on the path: stills and spritesheets cannot be had, and videos cannot be joined")]
        public static partial void Missing(ILogger logger);

        [LoggerMessage(2303, LogLevel.Warning, "{Path} is no ffmpeg that works: stills and spritesheets cannot be had, and videos cannot be joined")]
        public static partial void Useless(ILogger logger, string path);
    }
}
