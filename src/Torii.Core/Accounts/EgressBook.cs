using System.Collections.Concurrent;

namespace Torii.Core.Accounts;

/// <summary>Every egress by name.</summary>
public sealed class EgressBook
{
    private readonly ConcurrentDictionary<string, Egress> _byName;

    /// <summary>A book of what is configured.</summary>
    public EgressBook(IEnumerable<Egress> egresses) =>
        _byName = new(egresses.Select(egress => KeyValuePair.Create(egress.Name, egress)), StringComparer.Ordinal);

    /// <summary>The egress of that name; one without a proxy where none is configured.</summary>
    public Egress Find(string name) => _byName.GetValueOrDefault(name) ?? new Egress(name, null);

    /// <summary>Every egress that is known, in the order of their names.</summary>
    public IReadOnlyList<Egress> All => [.. _byName.Values.OrderBy(egress => egress.Name, StringComparer.Ordinal)];

    /// <summary>Adds an egress, or changes the one of its name.</summary>
    public void Put(Egress egress) => _byName[egress.Name] = egress;
}
