using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class MarkRemovalTests
{
    [Theory]
    [InlineData("a # b", "a b")]
    [InlineData("a#b", "a b")]
    [InlineData("a \t # \t b", "a b")]
    [InlineData("a ##  # b", "a b")]
    [InlineData("#a#", "a")]
    [InlineData("  #  a  ", "a  ")]
    [InlineData("#", "")]
    [InlineData(" # # ", "")]
    [InlineData("a  b\n\nc # d", "a  b\n\nc d")]
    [InlineData("a #\nb", "a\nb")]
    [InlineData("a\n# b", "a\nb")]
    [InlineData("a\n # \nb", "a\nb")]
    [InlineData("a\n\n#\n\nb", "a\n\n\nb")]
    [InlineData("a\r\n#\r\nb", "a\r\nb")]
    [InlineData("#\n#\r\nb", "b")]
    [InlineData("a\n#\n#\nb", "a\nb")]
    [InlineData("a\n#", "a")]
    [InlineData("a\r\n# ", "a")]
    [InlineData("a\r#", "a")]
    [InlineData("no mark  at\n all ", "no mark  at\n all ")]
    public void Without_MarksAnywhere_JoinsNoWordsAndKeepsLines(string text, string left) =>
        text.Without(Enumerable.Range(0, text.Length).Where(at => text[at] == '#').Select(at => new Mark(at, at + 1, "#"))).ShouldBe(left);
}
