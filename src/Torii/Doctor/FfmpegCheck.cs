using System.Text;
using Torii.Hosting;
using Torii.Renditions;

namespace Torii.Doctor;

/// <summary>Whether there is an ffmpeg, and whether it can write what is asked of it.</summary>
internal sealed class FfmpegCheck(FfmpegFinder finder, FfmpegRunner runner, ToriiSettings settings) : ICheck
{
    private const int MostAnswer = 256 * 1024;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    // Each with what cannot be had without it.
    private static readonly (string Name, string For)[] Encoders =
    [
        ("libx264", "joined videos"), ("aac", "their sound"), ("png", "stills"), ("mjpeg", "JPEG pictures"), ("libwebp", "WebP pictures"),
    ];

    /// <inheritdoc />
    public string Area => "ffmpeg";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (await finder.FindAsync() is not { } tool)
        {
            return [Finding.Warning(
                $"There is none that works at {settings.Ffmpeg ?? "the folders of PATH"}: no thumbnails, no pictures in other formats, no joined videos.",
                "Install ffmpeg, or set Torii:Ffmpeg to where it is.")];
        }

        var version = (await AskAsync(tool.Path, "-version", cancellationToken)).Split('\n')[0].Trim();
        var encoders = await AskAsync(tool.Path, "-encoders", cancellationToken);
        var missing = Encoders.Where(encoder => !encoders.Contains($" {encoder.Name} ", StringComparison.Ordinal));
        return
        [
            Finding.Ok($"{tool.Path}: {version}."),
            .. missing.Select(encoder => Finding.Warning($"It was built without {encoder.Name}: no {encoder.For}.", "Install an ffmpeg that has it, such as your distribution's.")),
        ];
    }

    private async Task<string> AskAsync(string path, string question, CancellationToken cancellationToken)
    {
        var answer = "";
        await runner.RunAsync(path, ["-hide_banner", question], Deadline, async output => answer = await ReadAsync(output), cancellationToken);
        return answer;
    }

    private static async Task<string> ReadAsync(Stream output)
    {
        var buffer = new byte[MostAnswer];
        return Encoding.UTF8.GetString(buffer, 0, await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
