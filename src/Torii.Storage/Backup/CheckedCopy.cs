using System.Buffers;
using System.Security.Cryptography;

namespace Torii.Storage.Backup;

/// <summary>Copies files so that what has arrived is known: its length, its hash, and that it is on the disk.</summary>
internal static class CheckedCopy
{
    // Under 85,000 bytes, to stay off the large object heap.
    private const int BufferSize = 64 * 1024;

    /// <summary>Copies a file to a new one that nobody but its owner may read; returns its length and hash.</summary>
    /// <exception cref="IOException">It cannot be read, is there already, or the disk did not take it.</exception>
    public static async Task<(long Length, string Sha256)> RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        await using var target = new FileStream(to, NewFile());
        var sum = await PumpAsync(source, target, cancellationToken);
        target.Flush(flushToDisk: true);
        return sum;
    }

    /// <summary>The length and hash of a file.</summary>
    public static async Task<(long Length, string Sha256)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        return await PumpAsync(source, Stream.Null, cancellationToken);
    }

    /// <summary>How files are made that nobody but their owner may read.</summary>
    public static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static async Task<(long Length, string Sha256)> PumpAsync(Stream source, Stream target, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0; length += read)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
