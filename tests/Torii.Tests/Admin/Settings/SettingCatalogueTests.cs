using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Torii.Admin.Settings;
using Torii.Core.Keeping;
using Torii.Core.Logs;
using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Tests.Admin.Settings;

/// <summary>The catalogue says of settings what is so.</summary>
public sealed class SettingCatalogueTests
{
    private static readonly IEnumerable<Setting> All = SettingCatalogue.Sections.SelectMany(section => section.Settings);

    public static TheoryData<string> Numbers => [.. All.Where(setting => setting.Type == SettingType.Number).Select(setting => setting.Key)];

    public static TheoryData<string> Choices => [.. All.Where(setting => setting.Type == SettingType.Choice).Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_HasTheBoundsThatAreChecked(string key)
    {
        var setting = SettingCatalogue.Find(key)!;

        Mistakes(key, setting.Least!.Value).ShouldBeEmpty();
        Mistakes(key, setting.Most!.Value).ShouldBeEmpty();
        Mistakes(key, setting.Least.Value - 1).ShouldHaveSingleItem().ShouldContain(key);
        Mistakes(key, setting.Most.Value + 1).ShouldHaveSingleItem().ShouldContain(key);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Choice_HasTheWordsThatAreTaken(string key)
    {
        foreach (var choice in SettingCatalogue.Find(key)!.Choices)
        {
            Read((key, choice)).Mistakes.ShouldBeEmpty();
        }
    }

    [Fact]
    public void EverySetting_ThatHasAName_IsInTheCatalogue()
    {
        // The parts of the default proxy are set outside only, as its address; the database is not there to be chosen yet.
        string[] left = [SettingNames.Work, SettingNames.Logs, SettingNames.Keep, SettingNames.Database, SettingNames.ProxyHost, SettingNames.ProxyPort, SettingNames.ProxyUser, SettingNames.ProxyPassword];
        var named = typeof(SettingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        var work = typeof(WorkOptions).GetProperties().Select(option => $"{SettingNames.Work}:{option.Name}").Except([$"{SettingNames.Work}:KeepResults", $"{SettingNames.Work}:PublishResults"]);

        var kept = typeof(KeepingOptions).GetProperties().Where(option => option.CanWrite).Select(option => $"{SettingNames.Keep}:{option.Name}");

        named.Except(left).Concat(work).Concat(kept).Concat(typeof(LogOptions).GetProperties().Select(option => $"{SettingNames.Logs}:{option.Name}")).Except(All.Select(setting => setting.Key)).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Mistakes(string key, double value) => Read((key, value.ToString(CultureInfo.InvariantCulture))).Mistakes;

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read((string Key, string Value) entry) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(entry.Key, (string?)entry.Value)]).Build());
}
