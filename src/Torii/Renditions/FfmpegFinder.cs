using System.Text;
using Torii.Hosting;

namespace Torii.Renditions;

/// <summary>
/// Finds ffmpeg: where the settings say, else in the folders of <c>PATH</c>. It looks once, when it is first asked.
/// </summary>
internal sealed partial class FfmpegFinder(ToriiSettings settings, FfmpegRunner runner, ILogger<FfmpegFinder> log)
{
    private const string Name = "ffmpeg";
    private const string WebpEncoder = " libwebp ";
    private const int MostAnswer = 256 * 1024;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    private readonly Lazy<string?> _path = new(() => PathOf(settings.Ffmpeg));
    private readonly Lock _lock = new();
    private Task<FfmpegTool?>? _found;

    /// <summary>Whether there is a file that should be it. Whether that works shows when it is first run.</summary>
    public bool IsThere => _path.Value is not null;

    /// <summary>The tool; null where there is none that works.</summary>
    public Task<FfmpegTool?> FindAsync()
    {
        lock (_lock)
        {
            return _found ??= LookAsync();
        }
    }

    private async Task<FfmpegTool?> LookAsync()
    {
        if (_path.Value is not { } path)
        {
            Log.Missing(log, settings.Ffmpeg ?? "the folders of PATH");
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

    // A setting may be a path, or only the name that it has in those folders.
    private static string? PathOf(string? setting)
    {
        var name = setting ?? Name;
        var file = OperatingSystem.IsWindows() && !Path.HasExtension(name) ? name + ".exe" : name;
        return setting is not null && File.Exists(file) ? Path.GetFullPath(file) : InFolders(file);
    }

    private static string? InFolders(string file) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, file))
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

        [LoggerMessage(2302, LogLevel.Warning, "There is no ffmpeg at {Place}: stills and spritesheets cannot be had, and videos cannot be joined")]
        public static partial void Missing(ILogger logger, string place);

        [LoggerMessage(2303, LogLevel.Warning, "{Path} is no ffmpeg that works: stills and spritesheets cannot be had, and videos cannot be joined")]
        public static partial void Useless(ILogger logger, string path);
    }
}
