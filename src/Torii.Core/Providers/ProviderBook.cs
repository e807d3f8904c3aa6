using System.Collections.Frozen;

namespace Torii.Core.Providers;

/// <summary>Every provider by the protocol it speaks.</summary>
public sealed class ProviderBook(IEnumerable<IProvider> providers)
{
    private readonly FrozenDictionary<string, IProvider> _byProtocol = providers.ToFrozenDictionary(provider => provider.Protocol, StringComparer.Ordinal);

    /// <summary>The provider of that protocol; null where there is none.</summary>
    public IProvider? Find(string protocol) => _byProtocol.GetValueOrDefault(protocol);
}
