using Torii.Providers.Upstreams.Presets;

namespace Torii.Hosting;

/// <summary>An upstream beside the Sora backend, with its accounts.</summary>
/// <param name="Settled">How it is spoken to, and what it makes.</param>
/// <param name="Accounts">Its accounts.</param>
internal sealed record ConfiguredUpstream(SettledUpstream Settled, AccountTerms Accounts)
{
    /// <summary>What it is known by.</summary>
    public string Name => Settled.Settings.Name;
}
