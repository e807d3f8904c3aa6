using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Providers.Tests.Upstreams.Bodies;

/// <summary>Files in memory; of large ones only what tells of them.</summary>
internal sealed class KeptFiles : IMediaFiles
{
    private readonly Dictionary<string, byte[]> _files = [];
    private int _next;

    /// <summary>What is kept and was not deleted.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Whether only lengths are kept.</summary>
    public bool Forgets { get; init; }

    /// <summary>Whether the disk takes nothing.</summary>
    public bool IsFull { get; init; }

    public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        if (IsFull)
        {
            throw new IOException("No space left.", hresult: 28);
        }

        using var kept = new MemoryStream();
        var head = new byte[MediaFormat.SniffLength];
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; length += read)
        {
            if (length + read > limit)
            {
                return new SaveOutcome.TooLarge(limit);
            }

            if (length < head.Length)
            {
                buffer.AsSpan(0, Math.Min(read, head.Length - (int)length)).CopyTo(head.AsSpan((int)length));
            }

            if (!Forgets)
            {
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        var id = $"file{_next++}";
        _files[id] = kept.ToArray();
        return new SaveOutcome.Saved(id, MediaFormat.Sniff(head), length, Hash: string.Empty);
    }

    public Stream? OpenRead(string id) => _files.TryGetValue(id, out var bytes) ? new MemoryStream(bytes) : null;

    public void Delete(string id) => _files.Remove(id);
}
