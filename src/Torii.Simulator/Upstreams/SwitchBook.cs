using System.Collections.Concurrent;

namespace Torii.Simulator.Upstreams;

/// <summary>The switches of every upstream.</summary>
internal sealed class SwitchBook
{
    private static readonly UpstreamSwitches Defaults = new();

    private readonly ConcurrentDictionary<string, UpstreamSwitches> _switches = new(StringComparer.Ordinal);

    public UpstreamSwitches Of(string site) => _switches.GetValueOrDefault(site, Defaults);

    public void Set(string site, UpstreamSwitches switches) => _switches[site] = switches;
}
