using System.Collections.Concurrent;
using Torii.Simulator.Accounts;
using Torii.Simulator.Journals;

namespace Torii.Simulator.Characters;

/// <summary>All profile pictures. Nobody ever asks for their bytes, so only who gave them is kept.</summary>
internal sealed class AssetBook(Journal journal)
{
    private readonly ConcurrentDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    public Asset Keep(Account account)
    {
        var asset = new Asset($"file-{Guid.NewGuid():N}", account.Id);
        journal.Append(new JournalEntry { Asset = asset });
        Restore(asset);
        return asset;
    }

    public bool Owns(Account account, string pointer) => _assets.TryGetValue(pointer, out var asset) && asset.Account == account.Id;

    public void Restore(Asset asset) => _assets[asset.Pointer] = asset;
}
