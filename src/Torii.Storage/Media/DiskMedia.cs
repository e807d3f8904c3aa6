using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Storage.Media;

/// <summary>Media as files in a folder.</summary>
internal sealed partial class DiskMedia : IMediaFiles
{
    /// <summary>Large enough for few calls, small enough (under 85,000 bytes) to stay off the large object heap.</summary>
    private const int BufferSize = 64 * 1024;

    private readonly MediaFolder _folder;
    private readonly IdSource _ids;
    private readonly MediaMetrics _metrics;

    /// <summary>Takes the folder over.</summary>
    /// <param name="folder">The folder; no other process may be using it, since left-overs in its spool are removed.</param>
    /// <param name="ids">Names the files.</param>
    /// <param name="metrics">Counts what is kept.</param>
    /// <param name="logger">Where left-overs are reported.</param>
    public DiskMedia(MediaFolder folder, IdSource ids, MediaMetrics metrics, ILogger<DiskMedia> logger)
    {
        (_folder, _ids, _metrics) = (folder, ids, metrics);
        var removed = folder.ClearSpool();
        if (removed > 0)
        {
            Log.SpoolCleared(logger, removed);
        }
    }

    /// <inheritdoc />
    public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        var id = _ids.Next();
        var kept = false;
        try
        {
            var outcome = await SpoolAsync(id, content, limit, cancellationToken);
            if (outcome is SaveOutcome.Saved saved)
            {
                _folder.Keep(id);
                kept = true;
                _metrics.Stored(saved.Length);
            }

            return outcome;
        }
        finally
        {
            if (!kept)
            {
                File.Delete(_folder.Spooled(id));
            }
        }
    }

    /// <inheritdoc />
    public Stream? OpenRead(string id)
    {
        if (_folder.Find(id) is not { } path)
        {
            return null;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Delete(string id)
    {
        if (_folder.Find(id) is { } path && File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private async Task<SaveOutcome> SpoolAsync(string id, Stream content, long limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(_folder.Spooled(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var head = new FileHead();
            var length = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; length += read)
            {
                if (length + read > limit)
                {
                    return new SaveOutcome.TooLarge(limit);
                }

                head.Add(buffer.AsSpan(0, read));
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: true);
            return new SaveOutcome.Saved(id, head.Format, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3021, LogLevel.Information, "Removed {Files} half written media files of an earlier run")]
        public static partial void SpoolCleared(ILogger logger, int files);
    }
}
