using System.Globalization;
using System.Text.Json;
using Torii.Admin.Settings;

namespace Torii.Tests.Admin.Settings;

/// <summary>Lengths of time that would give up work that is paid for, or ask upstreams without a pause.</summary>
public sealed class SettingLengthTests
{
    [Theory]
    [InlineData("Torii:Work:Timeout", "0.0000001")]
    [InlineData("Torii:Work:SubmissionTimeout", "0.0001")]
    [InlineData("Torii:Work:InspectionEvery", "0.5")]
    [InlineData("Torii:Work:AbsentAfter", "59.9")]
    [InlineData("Torii:Work:BaselineAge", "-1")]
    [InlineData("Torii:OpenRouter:CatalogueEvery", "0.000001")]
    [InlineData("Torii:Work:QueueTimeout", "10000000")]
    public void Length_BeyondItsBounds_IsRefused(string key, string seconds) => Read(key, seconds).Mistake.ShouldNotBeNull();

    [Theory]
    [InlineData("Torii:Work:Timeout", "1")]
    [InlineData("Torii:Work:AbsentAfter", "60")]
    [InlineData("Torii:Work:BaselineAge", "0")]
    [InlineData("Torii:Work:BaselineAge", "0.25")]
    [InlineData("Torii:OpenRouter:CatalogueEvery", "0")]
    [InlineData("Torii:OpenRouter:CatalogueEvery", "1")]
    public void Length_WithinThem_IsTaken(string key, string seconds) => Read(key, seconds).ShouldBe((seconds, null));

    [Fact]
    public void UsualLength_OfEach_IsWithinItsBounds()
    {
        foreach (var setting in SettingCatalogue.Sections.SelectMany(section => section.Settings).Where(setting => setting.Type == SettingType.Length))
        {
            Read(setting.Key, setting.Default!.GetValue<double>().ToString(CultureInfo.InvariantCulture)).Mistake.ShouldBeNull(setting.Key);
        }
    }

    private static (string? Text, string? Mistake) Read(string key, string seconds) =>
        SettingText.Read(SettingCatalogue.Find(key)!, JsonElement.Parse(seconds), before: null);
}
