using System.Reflection;
using Torii.Admin.Settings;
using Torii.Hosting;
using Torii.Providers;

namespace Torii.Tests.Documents;

/// <summary>The page about the configuration has every setting there is, as the server knows it.</summary>
public sealed class ConfigurationPageTests
{
    private const string Path = "docs/configuration.md";

    private static Page Configuration => Page.Of(Path);

    [Fact]
    public Task Settings_AreThoseOfTheCatalogue() => new Region(Path, "settings").ShouldBeAsync(SettingTable.Write());

    [Fact]
    public void SettingsThatNoConsoleShows_AreOnThePage() =>
        Names.Where(name => !SettingCatalogue.Sections.SelectMany(section => section.Settings).Any(setting => setting.Key == name || setting.Key.StartsWith(name + ":", StringComparison.Ordinal)))
            .Where(name => !Configuration.Text.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Variables_AreOnThePage() =>
        Names.Select(OlderVariables.Of)
            .OfType<string>()
            .Concat(ProvidersRegistration.ReadyVariables.SelectMany(ready => new[] { ready.Key, ready.Address }.OfType<string>()))
            .Where(variable => !Configuration.Text.Contains($"`{variable}`", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string> Names => typeof(SettingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetRawConstantValue()!);
}
