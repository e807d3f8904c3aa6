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

    public void Add(IEnumerable<Errand> errands)
    {
        lock (Errands)
        {
            Errands.AddRange(errands);
        }
    }

    public Task<IReadOnlyList<Errand>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => Locked<IReadOnlyList<Errand>>(() =>
        Fault() is { } fault ? throw fault : [.. Errands.Where(errand => errand.DueAt <= now).OrderBy(errand => errand.DueAt).Take(limit)]);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Locked(() =>
        Errands.Count == 0 ? (DateTimeOffset?)null : Errands.Min(errand => errand.DueAt));

    public Task DoneAsync(string id, CancellationToken cancellationToken) => Locked(() => Errands.RemoveAll(errand => errand.Id == id));

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
