using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>An open transaction, or a part of one that stands or falls alone, with what it has to tell once durable.</summary>
internal sealed class UnitOfWork(SqlSession session, string replica)
{
    private List<GenerationMoved>? _generations;
    private List<EndedGeneration>? _ended;
    private List<AttemptMoved>? _attempts;
    private List<TimelineEvent>? _events;
    private bool _hasErrands;

    /// <summary>The name under which this process owns rows of work.</summary>
    public string Replica => replica;

    /// <summary>Whether what it wrote is to be taken back, although it has an outcome.</summary>
    public bool IsUndone { get; private set; }

    /// <summary>What it has to tell; null for nothing.</summary>
    public Committed? Committed =>
        IsUndone || (_generations is null && _attempts is null && _events is null && !_hasErrands)
            ? null
            : new Committed
            {
                Generations = _generations ?? [],
                Ended = _ended ?? [],
                Attempts = _attempts ?? [],
                Events = _events ?? [],
                HasErrands = _hasErrands,
            };

    public Statement Prepare(string sql) => session.Prepare(sql);

    public void Tell(GenerationMoved moved) => (_generations ??= []).Add(moved);

    public void Tell(EndedGeneration ended) => (_ended ??= []).Add(ended);

    public void Tell(AttemptMoved moved) => (_attempts ??= []).Add(moved);

    public void Tell(TimelineEvent entry) => (_events ??= []).Add(entry);

    public void TellErrands() => _hasErrands = true;

    /// <summary>Takes back what was written so far; the unit ends with <paramref name="outcome"/> and tells nothing.</summary>
    public T Undo<T>(T outcome)
    {
        IsUndone = true;
        return outcome;
    }
}
