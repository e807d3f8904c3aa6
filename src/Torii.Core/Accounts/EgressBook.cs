using System.Collections.Frozen;

namespace Torii.Core.Accounts;

/// <summary>Every egress by name.</summary>
public sealed class EgressBook(IEnumerable<Egress> egresses)
{
    private readonly FrozenDictionary<string, Egress> _byName = egresses.ToFrozenDictionary(egress => egress.Name, StringComparer.Ordinal);

    /// <summary>The egress of that name; one without a proxy where none is configured.</summary>
    public Egress Find(string name) => _byName.GetValueOrDefault(name) ?? new Egress(name, null);
}
