using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class StylesTests
{
    [Fact]
    public void Read_EachStyleInAnyCase_IsTakenOutInLowerCase()
    {
        Styles.All.Count.ShouldBe(10);
        foreach (var style in Styles.All)
        {
            foreach (var written in new[] { style, style.ToUpperInvariant(), char.ToUpperInvariant(style[0]) + style[1..] })
            {
                var reading = Prompt.Read($"{{{written}}}a lamp");
                reading.Style.ShouldBe(style);
                reading.Text.ShouldBe("a lamp");
                reading.Notes.ShouldBe([$"Style: {style}."]);
            }
        }
    }

    [Theory]
    [InlineData("{anime}a fox\n runs", "a fox\n runs")]
    [InlineData("a fox {anime}", "a fox")]
    [InlineData("a fox {anime} runs", "a fox runs")]
    [InlineData("a {foo} {anime} b", "a {foo} b")]
    [InlineData("a fox\t{ Anime\u3000}  runs", "a fox runs")]
    [InlineData("fox{ANIME}owl", "fox owl")]
    [InlineData("狐狸{anime}奔跑", "狐狸 奔跑")]
    [InlineData("{foo {anime} bar}", "{foo bar}")]
    [InlineData("a  fox\n\n  {anime}runs  off", "a  fox\n\nruns  off")]
    public void Read_StyleAnywhere_LeavesTheRest(string prompt, string text)
    {
        var reading = Prompt.Read(prompt);
        reading.Style.ShouldBe("anime");
        reading.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("{cubism}a fox")]
    [InlineData("{anime a fox}")]
    [InlineData("{an ime}a fox")]
    [InlineData("{anime\n}a fox")]
    [InlineData("{}a fox{")]
    [InlineData("{anime")]
    [InlineData("anime}")]
    [InlineData("{{anime}} a template's own braces")]
    [InlineData("{ {anime} anime}")]
    [InlineData("{ anime {anime} }")]
    [InlineData("{\"look\": \"anime\"}")]
    [InlineData("  two  blanks \r\n")]
    [InlineData("")]
    public void Read_NoStyle_IsText(string prompt)
    {
        var reading = Prompt.Read(prompt);
        reading.Style.ShouldBeNull();
        reading.Text.ShouldBe(prompt);
        reading.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SeveralStyles_UsesTheFirstAndNamesTheOthers()
    {
        var reading = Prompt.Read("{foo}{retro} a fox {comic}{RETRO}runs{News} off {comic}");
        reading.Style.ShouldBe("retro");
        reading.Text.ShouldBe("{foo} a fox runs off");
        reading.Notes.ShouldBe(["Style: retro.", "Further styles ignored: comic, news."]);
    }

    [Theory]
    [InlineData("Anime", true)]
    [InlineData("anime ", false)]
    [InlineData("", false)]
    public void Contains_AnyCase_IsExactOtherwise(string style, bool contained) => Styles.Contains(style).ShouldBe(contained);
}
