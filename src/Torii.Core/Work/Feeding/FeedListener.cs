using System.Threading.Channels;
using Torii.Core.Generations;

namespace Torii.Core.Work.Feeding;

/// <summary>One listener's end of the <see cref="Feed"/>.</summary>
public sealed class FeedListener : IDisposable
{
    // More than a timeline usually gets while a client reads one chunk; a slower reader skips to the newest.
    private const int Backlog = 16;

    private readonly Feed _feed;
    private readonly IReadOnlyList<string> _generationIds;
    private readonly Channel<TimelineEvent> _entries;
    private volatile bool _missed;

    internal FeedListener(Feed feed, IReadOnlyList<string> generationIds)
    {
        (_feed, _generationIds) = (feed, generationIds);
        _entries = Channel.CreateBounded<TimelineEvent>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = true },
            _ => _missed = true);
    }

    /// <summary>Whether entries were dropped since this was last asked: then the store must be read again.</summary>
    public bool TakeMissed()
    {
        var missed = _missed;
        _missed = false;
        return missed;
    }

    /// <summary>The next entry, if one is there.</summary>
    public bool TryRead(out TimelineEvent? entry) => _entries.Reader.TryRead(out entry);

    /// <summary>Waits until an entry is there.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _entries.Reader.WaitToReadAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _feed.Leave(this, _generationIds);

    internal void Tell(TimelineEvent entry) => _entries.Writer.TryWrite(entry);
}
