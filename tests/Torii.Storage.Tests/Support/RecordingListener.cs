using System.Collections.Concurrent;
using Torii.Core.Stores;

namespace Torii.Storage.Tests.Support;

/// <summary>Remembers what it hears, in order.</summary>
public sealed class RecordingListener : ICommitListener
{
    private readonly ConcurrentQueue<Committed> _heard = new();

    public IReadOnlyList<Committed> Heard => [.. _heard];

    public Committed Last => _heard.Last();

    public void Clear() => _heard.Clear();

    public void OnCommitted(Committed committed) => _heard.Enqueue(committed);
}
