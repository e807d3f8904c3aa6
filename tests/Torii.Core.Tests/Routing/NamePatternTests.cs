using Torii.Core.Routing;

namespace Torii.Core.Tests.Routing;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("sora-2", "sora-2", true)]
    [InlineData("sora-2", "sora-2-pro", false)]
    [InlineData("sora-2", "Sora-2", false)]
    [InlineData("sora2pro-*", "sora2pro-landscape-10s", true)]
    [InlineData("sora2pro-*", "sora2pro-", true)]
    [InlineData("sora2pro-*", "sora2pro", false)]
    [InlineData("sora2pro-*", "SORA2PRO-landscape-10s", false)]
    [InlineData("*", "anything", true)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("a*c", "abc", false)]
    [InlineData("a*c", "a*c", true)]
    public void Pattern_MeansItsNames(string pattern, string name, bool matches) => NamePattern.Matches(pattern, name).ShouldBe(matches);
}
