using Torii.Core.Errands;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Errands in memory.</summary>
internal sealed class MemoryErrandStore : IErrandStore
{
    public List<Errand> Errands { get; } = [];

    /// <summary>Why each errand was put off, oldest first.</summary>
    public List<string> Whys { get; } = [];

    /// <summary>What a reading throws instead; null: nothing.</summary>
    public Func<Exception?> Fault { get; set; } = () => null;

    /// <summary>What the writing of an errand's end throws instead; null: nothing.</summary>
    public Func<Exception?> SettleFault { get; set; } = () => null;

    public void Add(IEnumerable<Errand> errands)
    {
        lock (Errands)
        {
            Errands.AddRange(errands);
        }
    }

    public Task<IReadOnlyList<Errand>> DueAsync(
        DateTimeOffset now, IReadOnlyCollection<string> except, int limit, CancellationToken cancellationToken) => Locked<IReadOnlyList<Errand>>(() =>
        Fault() is { } fault ? throw fault : [.. Errands.Where(errand => errand.DueAt <= now && !except.Contains(errand.Kind)).OrderBy(errand => errand.DueAt).Take(limit)]);

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellationToken) => Locked(() =>
        Errands.Select(errand => (DateTimeOffset?)errand.DueAt).Where(due => due > after).Min());

    public Task<bool> HasAsync(string kind, CancellationToken cancellationToken) => Locked(() => Errands.Exists(errand => errand.Id.StartsWith(kind + ":", StringComparison.Ordinal)));

    public Task DoneAsync(string id, CancellationToken cancellationToken) => Locked(() =>
        SettleFault() is { } fault ? throw fault : Errands.RemoveAll(errand => errand.Id == id));

    public Task PutOffAsync(Errand errand, string why, CancellationToken cancellationToken) => Locked(() =>
    {
        Errands[Errands.FindIndex(known => known.Id == errand.Id)] = errand;
        Whys.Add(why);
        return true;
    });

    private Task<T> Locked<T>(Func<T> act)
    {
        lock (Errands)
        {
            return Task.FromResult(act());
        }
    }
}
