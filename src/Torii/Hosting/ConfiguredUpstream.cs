using Torii.Core.Accounts;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Hosting;

/// <summary>An upstream beside the Sora backend, with its accounts.</summary>
/// <param name="Settled">How it is spoken to, and what it makes.</param>
/// <param name="Accounts">Its accounts.</param>
internal sealed record ConfiguredUpstream(SettledUpstream Settled, AccountTerms Accounts)
{
    /// <summary>What it is known by.</summary>
    public string Name => Settled.Settings.Name;

    /// <summary>The upstream as the pool has it.</summary>
    public Upstream ToUpstream() => new(Name, Settled.Settings.Protocol, Settled.Settings.BaseAddress) { Polling = Settled.Settings.Polling };
}
