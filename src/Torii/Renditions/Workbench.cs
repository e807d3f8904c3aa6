using System.Text;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>
/// Runs ffmpeg for what it can only write into a file that it can move about in: in a folder that nobody else can look into
/// and that goes with the work, a few at a time. What it has made is put among the files. Whoever works so has a bench of
/// their own, so that nobody waits for what takes others long.
/// </summary>
internal sealed class Workbench(FfmpegFinder finder, FfmpegRunner runner, IMediaFiles files, ILogger<Workbench> log) : IDisposable
{
    /// <summary>How many are made at once: it is the processors that they wait for.</summary>
    private const int AtOnce = 2;

    /// <summary>The most that is read of what ffmpeg says of a file.</summary>
    private const int MostAnswer = 64 * 1024;

    private static readonly TimeSpan LookDeadline = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>Makes a file.</summary>
    /// <param name="arguments">The arguments for a folder of its own, where files to help it may be put, and the file to write.</param>
    /// <param name="output">The format that the file must have.</param>
    /// <param name="patience">The longest wait for a turn.</param>
    /// <param name="deadline">After which it is given up, counted from when its turn has come.</param>
    /// <param name="cancellationToken">Stops it and leaves nothing.</param>
    public async Task<Making> MakeAsync(
        Func<string, string, IReadOnlyList<string>> arguments, MediaFormat output, TimeSpan patience, TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync().WaitAsync(cancellationToken) is not { } tool)
        {
            return new Making.Unable(StillRefusals.NoTool);
        }

        if (!await _turns.WaitAsync(patience, cancellationToken))
        {
            return new Making.Busy();
        }

        // Whatever goes wrong from here on, a turn that is not given back is lost for as long as the server runs.
        try
        {
            return await MakeInFolderAsync(tool, arguments, output, deadline, cancellationToken);
        }
        finally
        {
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

    private async Task<Making> MakeInFolderAsync(
        FfmpegTool tool, Func<string, string, IReadOnlyList<string>> arguments, MediaFormat output, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var folder = WorkFolder.Create(log);
        if (folder is null)
        {
            return new Making.Unable("has no folder to work in");
        }

        var made = Path.Combine(folder.Path, "made." + output.Extension);
        var isWhole = await runner.RunAsync(tool.Path, arguments(folder.Path, made), deadline, static output => output.CopyToAsync(Stream.Null), cancellationToken);
        return isWhole && File.Exists(made) ? await KeepAsync(made, output, cancellationToken) : new Making.Failed();
    }

    private async Task<Making> KeepAsync(string path, MediaFormat output, CancellationToken cancellationToken)
    {
        await using var made = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        if (await files.SaveAsync(made, MediaLimits.Video, cancellationToken) is not SaveOutcome.Saved saved)
        {
            return new Making.Failed();
        }

        if (saved.Format == output)
        {
            return new Making.Made(saved);
        }

        files.Delete(saved.Id);
        return new Making.Failed();
    }
}
