using Torii.Simulator.Results;
using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Rendering;

/// <summary>Draws results with ffmpeg: the prompt over the uploaded picture or a gradient, and in videos something that moves.</summary>
internal sealed partial class FfmpegRenderer(Tool ffmpeg, FontFinder fonts, UploadBook uploads, ILogger logger)
{
    private const int CaptionLines = 8;
    private const string Gradient = "gradient.png";
    private const string Font = "font";

    /// <summary>Draws a result into a file within a folder made for it.</summary>
    /// <returns>The file; null when ffmpeg could not make it in any way.</returns>
    public async Task<string?> DrawAsync(ResultSpec result, string folder, CancellationToken cancellationToken)
    {
        var output = result.Kind is TaskKind.Image ? "result.png" : "result.mp4";
        foreach (var attempt in await PrepareAsync(result, folder, cancellationToken))
        {
            var run = await ffmpeg.RunAsync(folder, FfmpegArguments.For(result, attempt, output), cancellationToken);
            if (run.ExitCode == 0)
            {
                return Path.Combine(folder, output);
            }

            Log.AttemptFailed(logger, run.ExitCode, attempt.Background, attempt.WithText);
            File.Delete(Path.Combine(folder, output));
        }

        return null;
    }

    /// <summary>Puts everything into the folder and says in what order to try.</summary>
    private async Task<IReadOnlyList<RenderAttempt>> PrepareAsync(ResultSpec result, string folder, CancellationToken cancellationToken)
    {
        // A letter is about 0.6 of its size wide; one of the margins on either side.
        var letters = FfmpegArguments.LetterSize(result);
        var columns = Math.Max(8, (int)((result.Width - 2 * letters) / (0.6 * letters)));
        var caption = Caption.Wrap(result.Prompt, columns, CaptionLines);
        var label = result.Kind is TaskKind.Image
            ? $"Torii simulator {result.Width}x{result.Height}"
            : $"Torii simulator {result.Width}x{result.Height} {result.Seconds} s";
        await File.WriteAllTextAsync(Path.Combine(folder, FfmpegArguments.PromptFile), caption, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, FfmpegArguments.LabelFile), label, cancellationToken);

        var hue = Convert.ToInt32(result.FileName[..2], 16) / 256.0;
        await File.WriteAllBytesAsync(Path.Combine(folder, Gradient), PngWriter.Gradient(result.Width, result.Height, hue), cancellationToken);

        var font = Link(await fonts.FindAsync(caption, cancellationToken), Path.Combine(folder, Font)) ? Font : null;
        var background = Background(result, folder);
        List<RenderAttempt> attempts = [new(background ?? Gradient, font, WithText: true)];
        if (font is not null)
        {
            attempts.Add(new(background ?? Gradient, null, WithText: true));
        }

        if (background is not null)
        {
            attempts.Add(new(Gradient, null, WithText: true));
        }

        attempts.Add(new(Gradient, null, WithText: false));
        return attempts;
    }

    private string? Background(ResultSpec result, string folder)
    {
        if (result.Upload is not { } id || uploads.PathOf(id) is not { } picture)
        {
            return null;
        }

        var name = "background" + Path.GetExtension(picture);
        File.Copy(picture, Path.Combine(folder, name));
        return name;
    }

    /// <summary>Makes the font known under a plain name: its own path could say something in the filter language.</summary>
    private static bool Link(string? font, string name)
    {
        if (font is null)
        {
            return false;
        }

        try
        {
            File.CreateSymbolicLink(name, font);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "ffmpeg ended with {ExitCode} drawing on {Background} (text: {WithText}); trying it plainer")]
        public static partial void AttemptFailed(ILogger logger, int exitCode, string background, bool withText);
    }
}
