using Microsoft.Extensions.Configuration;
using Torii.Hosting;

namespace Torii.Tests.Hosting.Ending;

public sealed class EndOptionsTests
{
    [Theory]
    [InlineData("Torii:StopTimeout", "0")]
    [InlineData("Torii:StopTimeout", "-1")]
    [InlineData("Torii:StopTimeout", "soon")]
    [InlineData("Torii:StopTimeout", "86401")]
    [InlineData("Torii:StopTimeout", "1e300")]
    [InlineData("Torii:StopDelay", "-1")]
    [InlineData("Torii:StopDelay", "2.00:00:00")]
    public void Length_ThatIsNone_IsAMistakeThatNamesTheSetting(string setting, string value) =>
        Read(setting, value).Mistakes.ShouldHaveSingleItem().ShouldContain(setting);

    [Theory]
    [InlineData("Torii:StopTimeout", "60", 60, 0)]
    [InlineData("Torii:StopTimeout", "00:02:00", 120, 0)]
    [InlineData("Torii:StopDelay", "0", 8, 0)]
    [InlineData("Torii:StopDelay", "2.5", 8, 2.5)]
    public void Length_IsTaken(string setting, string value, double timeout, double delay)
    {
        var (settings, mistakes) = Read(setting, value);

        mistakes.ShouldBeEmpty();
        settings.End.Timeout.ShouldBe(TimeSpan.FromSeconds(timeout));
        settings.End.Delay.ShouldBe(TimeSpan.FromSeconds(delay));
    }

    private static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(string setting, string value) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting, (string?)value)]).Build());
}
