namespace Torii.Hosting;

/// <summary>Reads the upstreams beside the Sora backend: the list in the configuration, then the ready-made ones.</summary>
internal static class UpstreamList
{
    /// <summary>Reads them.</summary>
    /// <param name="configuration">All that is set.</param>
    /// <param name="ourselves">Where this server will listen, as far as the settings tell.</param>
    /// <param name="reader">Reads settings.</param>
    /// <returns>Those that can be used, in the order they are tried, and the names of those that were meant to be.</returns>
    public static (IReadOnlyList<ConfiguredUpstream> Upstreams, IReadOnlyList<string> Broken) Read(IConfiguration configuration, OwnAddress ourselves, SettingReader reader)
    {
        if (reader.Text(SettingNames.Upstreams) is not null)
        {
            reader.Mistake(SettingNames.Upstreams, $"must be a list: set {SettingNames.Upstreams}:0:Preset and what else there is to say");
        }

        var listed = configuration.GetSection(SettingNames.Upstreams).GetChildren().Select(section => UpstreamEntry.Read(section, reader)).OfType<UpstreamEntry>().ToList();
        foreach (var twice in listed.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            reader.Mistake(twice.Last().SettingOf("Name"), $"must be another name: '{twice.Key}' is an upstream already");
        }

        var entries = Complete(listed, [.. ReadyUpstreams.Read(reader)]);
        var settled = entries.ConvertAll(entry => (entry.Name, Upstream: entry.Settle(ourselves, reader)));
        return ([.. settled.Select(entry => entry.Upstream).OfType<ConfiguredUpstream>()], [.. settled.Where(entry => entry.Upstream is null).Select(entry => entry.Name)]);
    }

    // A listed upstream says more than a variable can; the variable may still give it the key, which is kept out of files so.
    private static List<UpstreamEntry> Complete(List<UpstreamEntry> listed, List<UpstreamEntry> ready)
    {
        var keys = ready.ToDictionary(entry => entry.Name, entry => entry.Accounts.Keys, StringComparer.OrdinalIgnoreCase);
        var withKeys = listed.ConvertAll(entry => entry.Accounts.Keys is [] && keys.TryGetValue(entry.Name, out var key) ? entry with { Accounts = entry.Accounts with { Keys = key } } : entry);
        return [.. withKeys, .. ready.Where(entry => !listed.Exists(known => known.Name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase)))];
    }
}
