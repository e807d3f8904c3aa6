using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class PostsTests
{
    [Theory]
    [InlineData("https://sora.chatgpt.com/p/ID")]
    [InlineData("http://sora.chatgpt.com/p/ID")]
    [InlineData("HTTPS://WWW.Sora.ChatGPT.com/p/ID")]
    [InlineData("sora.chatgpt.com/p/ID")]
    [InlineData("https://sora.chatgpt.com/p/ID/")]
    [InlineData("https://sora.chatgpt.com/p/ID?ref=a&x=%20~1")]
    [InlineData("https://sora.chatgpt.com/p/ID/?ref=a#top")]
    [InlineData("https://sora.chatgpt.com/p/ID#top")]
    [InlineData("ID")]
    public void Read_PostWithWordsAround_IsTakenOutWhole(string shape)
    {
        var written = shape.Replace("ID", Prompt.Post);
        foreach (var (prompt, text) in new[]
        {
            ($"{written} by night", "by night"), ($"by night {written}", "by night"), ($"by {written}\nnight", "by\nnight"),
            ($"夜里{written}的样子", "夜里 的样子"), ($"\"{written}\"", "\" \""), (written, ""),
        })
        {
            var reading = Prompt.Read(prompt);
            reading.Post.ShouldBe(Prompt.Post, prompt);
            reading.Text.ShouldBe(text);
            reading.Notes.ShouldBe([$"Remix of {Prompt.Post}."]);
        }
    }

    [Theory]
    [InlineData("as in # .", "as in .")]
    [InlineData("as in #.", "as in .")]
    [InlineData("like #?", "like ?")]
    [InlineData("like #?a=1!", "like !")]
    [InlineData("(see #)", "(see )")]
    public void Read_LinkInASentence_LeavesItsPunctuation(string prompt, string text) =>
        Prompt.Read(prompt.Replace("#", Prompt.Link)).Text.ShouldBe(text);

    [Theory]
    [InlineData("videos_0123456789abcdef0123456789abcdefab")]
    [InlineData("videos_0123456789abcdef0123456789abcdef")]
    [InlineData("s_0123456789abcdef0123456789abcdefab")]
    [InlineData("s_0123456789abcdef0123456789abcdef_")]
    [InlineData("s_0123456789abcdef0123456789abcde")]
    [InlineData("s_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("S_0123456789abcdef0123456789abcdef")]
    [InlineData("https://sora.chatgpt.com/p/ and https://sora.chatgpt.com/explore")]
    public void Read_WhatIsNoPost_IsText(string prompt)
    {
        var reading = Prompt.Read(prompt);
        reading.Post.ShouldBeNull();
        reading.Text.ShouldBe(prompt);
    }

    [Theory]
    [InlineData("https://sora.chatgpt.com/p/s_0123456789abcdef0123456789abcde")]
    [InlineData("https://sora.chatgpt.com/p/s_0123456789abcdef0123456789abcdef0?x=1")]
    [InlineData("https://sora.chatgpt.com/p/s_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("https://sora.chatgpt.com/p/S_0123456789abcdef0123456789abcdef")]
    [InlineData("https://sora.chatgpt.com/p/s_0123456789abcdeg0123456789abcdef")]
    [InlineData("http://sora.chatgpt.com/p/s_")]
    public void Read_LinkWithABadId_IsRefused(string link)
    {
        foreach (var use in new[] { PromptUse.Video, PromptUse.Remix })
        {
            var refused = Prompt.Refuse($"by night {link} in rain", use);
            refused.Code.ShouldBe("invalid_remix_id");
            refused.Message.ShouldContain("s_ and 32 hexadecimal digits");
        }
    }

    [Fact]
    public void Read_SeveralPosts_UsesTheFirstAndLeavesTheOthers()
    {
        var reading = Prompt.Read($"{Prompt.Post} with the cat of {Prompt.OtherPost} and https://sora.chatgpt.com/p/s_12");
        reading.Post.ShouldBe(Prompt.Post);
        reading.Text.ShouldBe($"with the cat of {Prompt.OtherPost} and https://sora.chatgpt.com/p/s_12");
        reading.Notes.ShouldBe([$"Remix of {Prompt.Post}.", "Only the first video to remix is used; the others stay text."]);
    }

    [Fact]
    public void Read_RemixBesideThePrompt_StillTakesTheLinkOut()
    {
        var reading = Prompt.Read($"{{comic}}{Prompt.Link} in ink", PromptUse.Remix);
        (reading.Post, reading.Style, reading.Text).ShouldBe((Prompt.Post, "comic", "in ink"));
        reading.Notes.ShouldBe([$"Post {Prompt.Post} taken out of the prompt.", "Style: comic."]);
    }

    [Fact]
    public void Read_RemixWithoutAPostInThePrompt_HasNone()
    {
        var reading = Prompt.Read("in ink, as @ann does gen_1", PromptUse.Remix);
        reading.ShouldBe(new PromptReading { Text = "in ink, as @ann does gen_1", Mentions = ["ann"] });
    }

    [Theory]
    [InlineData("[5s]a fox [0s]", PromptUse.Remix, "[5s]a fox [0s]")]
    [InlineData("#[5s]a fox [3s]an owl", PromptUse.Video, "[5s]a fox [3s]an owl")]
    public void Read_StoryboardInARemix_StaysText(string prompt, PromptUse use, string text)
    {
        var reading = Prompt.Read(prompt.Replace("#", Prompt.Post), use);
        reading.Storyboard.ShouldBeNull();
        reading.Text.ShouldBe(text);
        reading.Notes[^1].ShouldBe("The storyboard stays text: a remix has none.");
    }

    [Theory]
    [InlineData(Prompt.Post, true)]
    [InlineData("s_", false)]
    [InlineData("", false)]
    [InlineData(Prompt.Post + "0", false)]
    [InlineData(" " + Prompt.Post, false)]
    [InlineData("x_0123456789abcdef0123456789abcdef", false)]
    [InlineData("s_0123456789abcdef0123456789abcdeF", false)]
    public void IsValid_OnlyTheWholeId(string text, bool valid) => PostId.IsValid(text).ShouldBe(valid);
}
