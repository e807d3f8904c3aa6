using FsCheck;
using FsCheck.Fluent;
using Torii.Core.Prompts;
using Property = Torii.Core.Tests.Support.Property;

namespace Torii.Core.Tests.Prompts;

public sealed class PromptLanguagePropertyTests
{
    private static readonly Gen<string> Word = Gen.Elements(
        "cat", "дом", "狐狸", "{foo}", "{an", "ime}", "[x]", "[.5s]", "[5.s]", "]", "me@here.org", "@ann,", "(why?)", "gen_1", "s_12",
        "videos_0123456789abcdef0123456789abcdefab", "{{anime}}", "anime", "5s", "🦊");

    private static readonly Gen<string> StyleMark = Gen.Elements("{anime}", "{ Retro }", "{COMIC}");

    private static readonly Gen<string> PostMark = Gen.Elements(
        Prompt.Post, Prompt.Link, Prompt.Link + "/", Prompt.Link + "?a=b", "http://www.sora.chatgpt.com/p/" + Prompt.Post + "#c");

    private static readonly Gen<string> Space = Gen.Elements(" ", "  ", "\n", "\r\n", "\t", "\n\n", "\u3000");

    /// <summary>Anything at all, made of what the marks are made of.</summary>
    private static readonly Gen<string> Scraps = Gen.Elements(
        "{", "}", "{anime}", "{ Retro }", "anime", "[", "]", "[5s]", "[0s]", "[5", "5", ".", "s", "S]", "s_", Prompt.Post, Prompt.OtherPost,
        Prompt.Link, "https://", "sora.chatgpt.com/p/", "/p/s_12", "?x=1", "#", "@", "@ann", "gen_", "gen_a1",
        "_", "-", "cat", "狐", " ", "  ", "\n", "\r\n", "\u3000")
        .ListOf().Select(string.Concat);

    [Fact]
    public void Read_WordsAmongStylesAndAPost_LosesNone()
    {
        // A style may stand against the word before or after it; an id needs its boundaries.
        var pieces = from words in Word.ListOf()
                     from styles in Gen.OneOf(Gen.Constant(""), StyleMark).ListOf(words.Count + 1)
                     from spaces in Space.ListOf(words.Count + 1)
                     from post in Gen.OneOf(Gen.Constant(""), PostMark)
                     from at in Gen.Choose(0, words.Count)
                     select (words, styles, spaces, post, at);

        Property.Holds(pieces, made =>
        {
            var prompt = string.Concat(Enumerable.Range(0, made.words.Count + 1).Select(index =>
                (index % 2 == 0 ? made.spaces[index] + made.styles[index] : made.styles[index] + made.spaces[index])
                + (index == made.at ? $" {made.post} " : "")
                + (index < made.words.Count ? made.words[index] : "")));

            var reading = Prompt.Read(prompt);
            Prompt.Words(reading.Text).ShouldBe(made.words);
            reading.Post.ShouldBe(made.post.Length > 0 ? Prompt.Post : null);
            reading.Style.ShouldBe(made.styles.FirstOrDefault(style => style.Length > 0)?.Trim('{', '}', ' ').ToLowerInvariant());
        });
    }

    [Fact]
    public void Read_Storyboard_LosesNoWordAndNoDigit()
    {
        var shots = from seconds in Gen.Elements("5", "5.0", "0.5", "07", "10.25")
                    from words in Word.NonEmptyListOf()
                    from style in Gen.OneOf(Gen.Constant(""), StyleMark)
                    from space in Space
                    select (seconds, words, style, space);
        var boards = from instructions in Word.ListOf()
                     from told in shots.NonEmptyListOf()
                     select (instructions, told);

        Property.Holds(boards, board =>
        {
            var told = board.told.Take(100).ToList();
            var prompt = string.Join(' ', board.instructions) + " "
                + string.Concat(told.Select(shot => $"[{shot.seconds}s]{shot.style}{string.Join(shot.space, shot.words)}{shot.space}"));

            var storyboard = Prompt.Read(prompt).Storyboard.ShouldNotBeNull();
            Prompt.Words(storyboard.Instructions).ShouldBe(board.instructions);
            storyboard.Shots.Select(shot => shot.Seconds).ShouldBe(told.Select(shot => shot.seconds));
            storyboard.Shots.SelectMany(shot => Prompt.Words(shot.Scene)).ShouldBe(told.SelectMany(shot => shot.words), prompt);
        });
    }

    [Fact]
    public void Read_ItsOwnText_FindsNothingMore() => Property.Holds(Scraps, prompt =>
    {
        if (PromptLanguage.Read(prompt, PromptUse.Video) is not PromptOutcome.Read { Reading: var reading })
        {
            return;
        }

        if (Marks.PostsIn(reading.Text).Any())
        {
            reading.Notes.ShouldContain(note => note.StartsWith("Only the first video"));
            return;
        }

        var again = Prompt.Read(reading.Text, reading.Post is null ? PromptUse.Video : PromptUse.Remix);
        (again.Text, again.Style, again.Post).ShouldBe((reading.Text, null, null), prompt);
        again.Storyboard.ShouldBe(reading.Storyboard);
        again.Mentions.ShouldBe(reading.Mentions);
    });

    [Fact]
    public void Read_Anything_LosesAndJoinsNoWord() => Property.Holds(Scraps, prompt =>
    {
        foreach (var use in Enum.GetValues<PromptUse>())
        {
            if (PromptLanguage.Read(prompt, use) is PromptOutcome.Read { Reading: var reading })
            {
                Prompt.Words(reading.Text).ShouldBe(Prompt.Words(WithoutMarks(prompt, use)), $"{use}: {prompt}");
            }
        }
    });

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{ ")]
    [InlineData("{anime}")]
    [InlineData("{anime} }")]
    [InlineData("[5s]")]
    [InlineData("[1")]
    [InlineData("[5s]x")]
    [InlineData("@a")]
    [InlineData("@a.")]
    [InlineData("s_")]
    [InlineData("gen_")]
    [InlineData("gen_a ")]
    [InlineData("0")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("https://")]
    [InlineData("sora.chatgpt.com/p/s_")]
    [InlineData(Prompt.Post + " ")]
    [InlineData(Prompt.Link + "?")]
    [InlineData("?.")]
    public void Read_AHugeHostilePrompt_Ends(string scrap)
    {
        var many = string.Concat(Enumerable.Repeat(scrap, 100_000 / scrap.Length));
        foreach (var prompt in new[] { many, "{" + many, "[5" + many, "@a" + many, "gen_" + many, Prompt.Link + many, many + "}", many + "s]x" })
        {
            foreach (var use in Enum.GetValues<PromptUse>())
            {
                PromptLanguage.Read(prompt, use).ShouldNotBeNull();
            }
        }
    }

    private static string WithoutMarks(string prompt, PromptUse use)
    {
        switch (use)
        {
            case PromptUse.Plain:
                return prompt;
            case PromptUse.Extension or PromptUse.Character:
                return Blanked(prompt, Marks.ResultsIn(prompt).Take(1));
            default:
                var rest = Blanked(prompt, Marks.PostsIn(prompt).Take(1));
                return Blanked(rest, Marks.StylesIn(rest));
        }
    }

    private static string Blanked(string text, IEnumerable<Mark> marks)
    {
        foreach (var mark in marks.Reverse())
        {
            text = $"{text.AsSpan(0, mark.Start)} {text.AsSpan(mark.End)}";
        }

        return text;
    }
}
