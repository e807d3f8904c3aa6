using System.Collections.Concurrent;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>The bytes of media in memory.</summary>
internal sealed class MemoryMediaFiles : IMediaFiles
{
    private int _next;

    /// <summary>The files that are there.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How many files there ever were.</summary>
    public int Saved => _next;

    public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        var bytes = copy.ToArray();
        if (bytes.Length > limit)
        {
            return new SaveOutcome.TooLarge(limit);
        }

        var id = $"file-{Interlocked.Increment(ref _next)}";
        Files[id] = bytes;
        return new SaveOutcome.Saved(id, MediaFormat.Sniff(bytes), bytes.Length, "hash");
    }

    public Stream? OpenRead(string id) => Files.TryGetValue(id, out var bytes) ? new MemoryStream(bytes) : null;

    public void Delete(string id) => Files.TryRemove(id, out _);
}
