using System.Text.Json.Nodes;
using Torii.Providers;
using Torii.Providers.Upstreams;

namespace Torii.Hosting;

/// <summary>The upstreams that take no more than a variable, by the names that such variables have everywhere.</summary>
internal static class ReadyUpstreams
{
    /// <summary>Those whose variables are set.</summary>
    public static IEnumerable<UpstreamEntry> Read(SettingReader reader) =>
        ProvidersRegistration.ReadyVariables.Select(variables => Read(variables, reader)).OfType<UpstreamEntry>();

    private static UpstreamEntry? Read(ReadyVariables variables, SettingReader reader)
    {
        var address = variables.Address is null ? null : reader.Address(variables.Address, "http", "https");
        var key = reader.Text(variables.Key);
        if (address is null && key is null)
        {
            return null;
        }

        JsonObject own = address is null ? [] : new JsonObject { [UpstreamEntry.AddressField] = address.OriginalString };
        var accounts = new AccountTerms { Keys = key is not null && AccountTerms.KeyOf(key, variables.Key, reader) is { } usable ? [usable] : [] };
        return new UpstreamEntry(variables.Preset, variables.PresetFor(address), own, accounts)
        {
            SettingOf = field => field == UpstreamEntry.AddressField ? variables.Address ?? variables.Key : variables.Key,
        };
    }
}
