namespace Torii.Hosting;

/// <summary>Lays what the console has set under what is set from outside: by environment, command line or file.</summary>
internal static class SettingLayers
{
    /// <summary>How the names of all settings begin.</summary>
    public const string Prefix = "Torii:";

    /// <summary>The configuration of both.</summary>
    /// <param name="outside">What is set from outside.</param>
    /// <param name="stored">What the console has set, by full names.</param>
    public static IConfiguration Merge(IConfiguration outside, IReadOnlyDictionary<string, string> stored)
    {
        // Laid on top, without what is set outside: an older variable would else lose to the setting that it stands for,
        // and a variable that is there but blank would win although it sets nothing.
        var free = stored.Where(setting => !IsSet(outside, setting.Key)).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value));
        return new ConfigurationBuilder().AddConfiguration(outside).AddInMemoryCollection(free).Build();
    }

    /// <summary>Whether a setting is fixed from outside.</summary>
    public static bool IsSet(IConfiguration outside, string setting) => NamesOf(setting).Any(name => Has(outside, name));

    /// <summary>All names that a setting can be given by outside, the strongest first.</summary>
    public static IEnumerable<string> NamesOf(string setting)
    {
        // The address of the default proxy can be given in parts too; its host is the one that has to be there.
        string[] settings = setting == SettingNames.Proxy ? [setting, SettingNames.ProxyHost] : [setting];
        return settings.SelectMany(name => OlderVariables.Of(name) is { } variable ? new[] { name, variable } : [name]);
    }

    private static bool Has(IConfiguration outside, string name) =>
        !string.IsNullOrWhiteSpace(outside[name]) || outside.GetSection(name).GetChildren().Any();
}
