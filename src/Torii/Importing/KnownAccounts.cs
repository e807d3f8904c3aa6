using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>The accounts that are there, by all that they can be known again by.</summary>
internal sealed class KnownAccounts
{
    private readonly Dictionary<string, KnownAccount> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idByEmail = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an account, or changes one. What it was known by it stays known by.</summary>
    public void Put(KnownAccount known)
    {
        var id = known.Account.Id;
        _byId[id] = known;
        foreach (var hash in TokenHash.Of(known.Credential).Prepend(known.Account.TokenHash))
        {
            _idByToken.TryAdd(hash, id);
        }

        if (known.Email is { } email)
        {
            _idByEmail.TryAdd(email, id);
        }
    }

    /// <summary>The account that a file's entry is: the one with one of its tokens, else the one with its address.</summary>
    public KnownAccount? Find(ImportedAccount entry) => FindByToken(entry.Credential) ?? FindByEmail(entry);

    private KnownAccount? FindByToken(SoraCredential credential) =>
        TokenHash.Of(credential).Select(hash => _idByToken.GetValueOrDefault(hash)).OfType<string>().Select(id => _byId[id]).FirstOrDefault();

    private KnownAccount? FindByEmail(ImportedAccount entry) =>
        entry.KnownEmail is { } email && _idByEmail.TryGetValue(email, out var id) ? _byId[id] : null;
}
