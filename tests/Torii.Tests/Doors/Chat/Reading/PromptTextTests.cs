using Torii.Doors.Chat.Reading;

namespace Torii.Tests.Doors.Chat.Reading;

public sealed class PromptTextTests
{
    [Theory]
    [InlineData("no media", null)]
    [InlineData("REF", "")]
    [InlineData("  REF\n", "")]
    [InlineData("REF a  b", "a  b")]
    [InlineData("a  b \n REF", "a  b")]
    [InlineData("a  REF  b", "a b")]
    [InlineData("a\nREF b", "a\nb")]
    [InlineData("a (REF) b", "a () b")]
    [InlineData("aREFb", "ab")]
    [InlineData("a ![a cat](REF) b", "a b")]
    [InlineData("![](REF)", "")]
    [InlineData("a [cat](REF) b", "a [cat]() b")]
    [InlineData("a ![cat\n](REF) b", "a ![cat\n]() b")]
    [InlineData("a ![cat](REF b", "a ![cat]( b")]
    [InlineData("](REF)", "]()")]
    public void Without_Reference_ClosesTheGap(string text, string? expected) =>
        PromptText.Without("REF", text).ShouldBe(expected);
}
