using Torii.Core.Generations;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>The page for when something goes wrong knows everything that can: every cause, and every code that a client or an operator can be told.</summary>
public sealed class TroubleshootingPageTests
{
    private static Page Troubleshooting => Page.Of("docs/troubleshooting.md");

    /// <summary>Every cause.</summary>
    public static TheoryData<Cause> Causes => [.. Enum.GetValues<Cause>()];

    [Theory]
    [MemberData(nameof(Causes))]
    public void Cause_IsOnThePage(Cause cause) => Troubleshooting.Text.ShouldContain($"`{CauseTable.Of(cause).Code}`");

    [Fact]
    public void CodeOfAnError_IsOnThePage() =>
        ErrorCodes.InTheSources(Path.Combine(Repository.Root, "src", "Torii"))
            .Where(code => !Troubleshooting.Text.Contains($"`{code}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
