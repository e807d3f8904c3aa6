using Torii.Core.Stores;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Support;

/// <summary>Requests by which clients may ask again, in memory, by the rules of the contract.</summary>
internal sealed class MemoryAskStore : IAskStore
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<AnswerEnd>> _writes = [];

    /// <summary>How many requests may be repeated.</summary>
    public int Count => Locked(() => _rows.Count);

    /// <summary>Every write of ended answers, the oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<AnswerEnd>> Writes => Locked(_writes.ToArray);

    /// <summary>What a write of ended answers waits for; null: nothing.</summary>
    public Func<CancellationToken, Task> OnEnd { get; set; } = _ => Task.CompletedTask;

    /// <summary>What runs once between a search in vain and what its caller does next: another request that was faster.</summary>
    public Action? AfterNone { get; set; }

    /// <summary>Notes a request that is accepted; false where another one has its key.</summary>
    public bool Add(string batchId, string clientId, Ask ask, DateTimeOffset at, DateTimeOffset keysSince) => Locked(() =>
    {
        if (ask.Key is not null)
        {
            if (_rows.FirstOrDefault(row => IsKeyed(row.Value, clientId, ask.Key)) is { Key: { } older, Value: var known })
            {
                if (known.AskedAt >= keysSince)
                {
                    return false;
                }

                _rows.Remove(older);
            }
        }

        _rows.Add(batchId, new Row(clientId, ask, at));
        return true;
    });

    public void Forget(string batchId) => Locked(() => _rows.Remove(batchId));

    public Task<Earlier> JoinAsync(string clientId, Ask ask, DateTimeOffset keysSince, DateTimeOffset brokenSince, CancellationToken cancellationToken)
    {
        var earlier = Locked(() => ask.Key is null ? Join(ask, brokenSince) : Keyed(clientId, ask, keysSince));
        if (earlier is Earlier.None && AfterNone is { } faster)
        {
            AfterNone = null;
            faster();
        }

        return Task.FromResult(earlier);
    }

    public async Task EndAsync(IReadOnlyCollection<AnswerEnd> ends, CancellationToken cancellationToken)
    {
        await OnEnd(cancellationToken);
        Locked(() =>
        {
            _writes.Add([.. ends]);
            foreach (var end in ends)
            {
                End(end);
            }

            return true;
        });
    }

    public Task BreakAllAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(Locked(() =>
    {
        foreach (var row in _rows.Values.Where(row => row.IsOpen))
        {
            (row.Breaks, row.BrokenAt) = (row.Joins + 1, now);
        }

        return true;
    }));

    public Task ForgetAsync(DateTimeOffset keysBefore, DateTimeOffset brokenBefore, CancellationToken cancellationToken) => Task.FromResult(Locked(() =>
    {
        foreach (var (batchId, row) in _rows.ToArray())
        {
            if (row.AskedAt < keysBefore || (row.Ask.Key is null && !row.IsOpen && row.BrokenAt < brokenBefore))
            {
                _rows.Remove(batchId);
            }
        }

        return true;
    }));

    private Earlier Keyed(string clientId, Ask ask, DateTimeOffset since) =>
        _rows.FirstOrDefault(row => IsKeyed(row.Value, clientId, ask.Key!) && row.Value.AskedAt >= since) switch
        {
            { Key: null } => new Earlier.None(),
            var row when row.Value.Ask.Fingerprint == ask.Fingerprint => new Earlier.Same(row.Key),
            _ => new Earlier.Other(),
        };

    private Earlier Join(Ask ask, DateTimeOffset brokenSince)
    {
        var alike = _rows.Where(row => row.Value.Ask.Key is null && row.Value.Ask.Fingerprint == ask.Fingerprint).OrderBy(row => row.Key, StringComparer.Ordinal).ToArray();
        var found = alike.Where(row => !row.Value.IsOpen && row.Value.BrokenAt >= brokenSince)
            .Concat(alike.Where(row => ask.IsRetry && row.Value.Joins == row.Value.Breaks))
            .FirstOrDefault();
        if (found.Value is null)
        {
            return new Earlier.None();
        }

        found.Value.Joins++;
        return new Earlier.Same(found.Key);
    }

    private void End(AnswerEnd end)
    {
        if (!_rows.TryGetValue(end.BatchId, out var row))
        {
            return;
        }

        if (end.BrokenAt is not null)
        {
            (row.Breaks, row.BrokenAt) = (row.Breaks + 1, end.BrokenAt);
        }
        else if (row.Ask.Key is null)
        {
            _rows.Remove(end.BatchId);
        }
    }

    private static bool IsKeyed(Row row, string clientId, string key) => row.ClientId == clientId && row.Ask.Key == key;

    private T Locked<T>(Func<T> act)
    {
        lock (_rows)
        {
            return act();
        }
    }

    private sealed class Row(string clientId, Ask ask, DateTimeOffset askedAt)
    {
        public string ClientId => clientId;

        public Ask Ask => ask;

        public DateTimeOffset AskedAt => askedAt;

        public int Breaks { get; set; }

        public int Joins { get; set; }

        public DateTimeOffset? BrokenAt { get; set; }

        /// <summary>Whether an answer is still on its way.</summary>
        public bool IsOpen => Joins >= Breaks;
    }
}
