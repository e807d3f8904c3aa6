using System.Text;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>
/// Runs ffmpeg for what it can only write into a file that it can move about in: in a folder that nobody else can look into
/// and that goes with the work, a few at a time. What it has made is put among the files.
/// </summary>
internal sealed class Workbench(FfmpegFinder finder, FfmpegRunner runner, IMediaFiles files) : IDisposable
{
    /// <summary>How many are made at once: it is the processors that they wait for.</summary>
    private const int AtOnce = 2;

    /// <summary>The most that is read of what ffmpeg says of a file.</summary>
    private const int MostAnswer = 64 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookDeadline = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>Makes a file.</summary>
    /// <param name="arguments">The arguments for a folder of its own, where files to help it may be put, and the file to write.</param>
    /// <param name="output">The format that the file must have.</param>
    /// <param name="deadline">After which it is given up.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    /// <returns>The file, which whoever asked for it has from then on; null where it cannot be made.</returns>
    public async Task<SaveOutcome.Saved?> MakeAsync(
        Func<string, string, IReadOnlyList<string>> arguments, MediaFormat output, TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync().WaitAsync(cancellationToken) is not { } tool || !await _turns.WaitAsync(LongestWait, cancellationToken))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("torii-").FullName;
        try
        {
            var made = Path.Combine(folder, "made." + output.Extension);
            var isWhole = await runner.RunAsync(tool.Path, arguments(folder, made), deadline, static output => output.CopyToAsync(Stream.Null), cancellationToken);
            return isWhole && File.Exists(made) ? await KeepAsync(made, output, cancellationToken) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _turns.Release();
        }
    }

    /// <summary>What ffmpeg writes, as text; null where it fails or writes too much.</summary>
    public async Task<string?> LookAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync().WaitAsync(cancellationToken) is not { } tool)
        {
            return null;
        }

        var (buffer, length) = (new byte[MostAnswer], 0);
        var isWhole = await runner.RunAsync(
            tool.Path,
            arguments,
            LookDeadline,
            async output => length = await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken),
            cancellationToken);
        return isWhole && length < MostAnswer ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<SaveOutcome.Saved?> KeepAsync(string path, MediaFormat output, CancellationToken cancellationToken)
    {
        await using var made = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        if (await files.SaveAsync(made, MediaLimits.Video, cancellationToken) is not SaveOutcome.Saved saved)
        {
            return null;
        }

        if (saved.Format == output)
        {
            return saved;
        }

        files.Delete(saved.Id);
        return null;
    }
}
