namespace Torii.Core.Accounts;

/// <summary>The holds of a pool, on or ended. Guarded by the pool's lock.</summary>
internal sealed class HoldBook
{
    private readonly Dictionary<string, Hold> _holds = new(StringComparer.Ordinal);

    /// <summary>Notes a hold; an earlier one of its scope is forgotten.</summary>
    public void Put(Hold hold) => _holds[hold.Scope] = hold;

    /// <summary>Forgets the hold of a scope; whether there was one.</summary>
    public bool Remove(string scope) => _holds.Remove(scope);

    /// <summary>The hold of a scope; null where there is none.</summary>
    public Hold? Find(string scope) => _holds.GetValueOrDefault(scope);

    /// <summary>Every hold, as they are now.</summary>
    public IReadOnlyList<Hold> All() => [.. _holds.Values];

    /// <summary>The hold that ends last of those that are on; null where none is.</summary>
    public Hold? Lasting(IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        Hold? lasting = null;
        foreach (var scope in _holds.Count == 0 ? [] : scopes)
        {
            if (_holds.TryGetValue(scope, out var hold) && hold.IsOn(now) && hold.End > (lasting?.End ?? DateTimeOffset.MinValue))
            {
                lasting = hold;
            }
        }

        return lasting;
    }
}
