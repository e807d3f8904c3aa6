using Torii.Simulator.Rendering;

namespace Torii.Simulator.Tests.Rendering;

public sealed class CaptionTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\n ", "")]
    [InlineData("short", "short")]
    [InlineData("one two three", "one two\nthree")]
    [InlineData("one\ntwo\r\n\u0000three", "one two\nthree")]
    [InlineData("aaaaaaaaaaaaaaaaaa", "aaaaaaaaaa\naaaaaaaa")]
    [InlineData("日本語日本語日本", "日本語日本\n語日本")]
    [InlineData("a 100% it's: \\n", "a 100%\nit's: \\n")]
    public void Wrap_OfAPrompt_BreaksAtWordsAndCutsLongOnes(string prompt, string expected) =>
        Caption.Wrap(prompt, columns: 12, lines: 4).ShouldBe(expected);

    [Fact]
    public void Wrap_OfHalfASurrogatePair_PutsTheReplacementCharacter() =>
        Caption.Wrap("half " + '\ud800', columns: 12, lines: 4).ShouldBe("half \ufffd");

    [Fact]
    public void Wrap_OfTooMuch_EndsInAnEllipsisWithinTheLine()
    {
        var caption = Caption.Wrap(string.Join(' ', Enumerable.Repeat("word", 100)), columns: 12, lines: 3);

        caption.Split('\n').ShouldBe(["word word", "word word", "word word …"]);
        caption.Split('\n').ShouldAllBe(line => line.Length <= 12);
    }
}
