using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>Makes pictures from kept files with ffmpeg, a few at a time, and puts them among the files.</summary>
internal sealed class Pictures(FfmpegRunner runner, IMediaFiles files) : IDisposable
{
    /// <summary>How many are made at once: it is the processors that they wait for.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>Makes one. Whoever asked for it has the file from then on.</summary>
    public async Task<Rendering<SaveOutcome.Saved>> MakeAsync(FfmpegTool tool, MediaRecord source, Recipe recipe, CancellationToken cancellationToken)
    {
        if (!await _turns.WaitAsync(Deadline, cancellationToken))
        {
            return new Rendering<SaveOutcome.Saved>.Busy();
        }

        try
        {
            return await RunAsync(tool, source, recipe, cancellationToken) is { } made
                ? new Rendering<SaveOutcome.Saved>.Made(made)
                : new Rendering<SaveOutcome.Saved>.Impossible("ffmpeg could not make it from this file");
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<SaveOutcome.Saved?> RunAsync(FfmpegTool tool, MediaRecord source, Recipe recipe, CancellationToken cancellationToken)
    {
        // ffmpeg must be able to move about in the file; an open one alone could only be read from its beginning.
        await using var file = files.OpenRead(source.Id) as FileStream;
        if (file is null || MediaFormat.Of(source.ContentType) is not { } format)
        {
            return null;
        }

        SaveOutcome.Saved? saved = null;
        var isWhole = false;
        try
        {
            isWhole = await runner.RunAsync(
                tool.Path,
                recipe.Arguments(file.Name, format),
                Deadline,
                async output => saved = await files.SaveAsync(output, MediaLimits.Image, cancellationToken) as SaveOutcome.Saved,
                cancellationToken) && saved?.Format == recipe.Output;
            return isWhole ? saved : null;
        }
        finally
        {
            if (!isWhole && saved is not null)
            {
                files.Delete(saved.Id);
            }
        }
    }
}
