using System.Collections.Concurrent;
using System.Security.Cryptography;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Media files in memory. What is not to be remembered is only counted.</summary>
internal sealed class MemoryMediaFiles(bool remembers = true) : IMediaFiles
{
    private const int BufferSize = 16 * 1024;

    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>The ids of what is kept.</summary>
    public IEnumerable<string> Ids => _files.Keys;

    /// <summary>How many savings were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>Completes when a saving has received its first bytes.</summary>
    public TaskCompletionSource Receiving { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] this[string id] => _files[id];

    public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        Begun++;
        var buffer = new byte[BufferSize];
        using var bytes = new MemoryStream();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = Array.Empty<byte>();
        var length = 0L;
        while (await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            Receiving.TrySetResult();
            head = head.Length < MediaFormat.SniffLength ? [.. head, .. buffer.AsSpan(0, Math.Min(read, MediaFormat.SniffLength))] : head;
            hash.AppendData(buffer, 0, read);
            length += read;
            if (length > limit)
            {
                return new SaveOutcome.TooLarge(limit);
            }

            if (remembers)
            {
                await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        var id = Interlocked.Increment(ref _last).ToString("x32");
        _files[id] = bytes.ToArray();
        return new SaveOutcome.Saved(id, MediaFormat.Sniff(head), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public Stream? OpenRead(string id) => _files.TryGetValue(id, out var bytes) ? new MemoryStream(bytes) : null;

    public void Delete(string id) => _files.TryRemove(id, out _);
}
