using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Enhanced prompts: text, and nothing around it.</summary>
public sealed class ChatPromptTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static readonly string[] Headings = ["PRIMARY", "SETTING", "LOOK", "CAMERA", "LIGHT"];

    [Fact]
    public async Task Stream_IsOneContentThenStopAndDone()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("a snail crosses a path", "prompt-enhance-medium-10s", stream: true));

        stream.IsDone.ShouldBeTrue();
        stream.IsBroken.ShouldBeFalse();
        stream.FinishReasons.ShouldBe(["stop"]);
        ShouldBePlain(stream.Content);
    }

    [Fact]
    public async Task Whole_IsTheTextAndStaysToBeAskedFor()
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("a snail waits", "prompt-enhance-long-15s"));

        answer.FinishReason.ShouldBe("stop");
        ShouldBePlain(answer.Content);
        var later = await door.Client.GetAsync("/v1/generation/" + answer.Json.GetProperty("id").GetString());
        later.Content.ShouldBe(answer.Content);
    }

    [Fact]
    public async Task Expansion_DecidesTheLength()
    {
        var lengths = new List<int>();
        foreach (var expansion in (string[])["short", "medium", "long"])
        {
            lengths.Add((await door.Client.ChatAsync(ChatBodies.Text("a snail turns", $"prompt-enhance-{expansion}-20s"))).Content.Length);
        }

        lengths.ShouldBe(lengths.Order());
        lengths.Distinct().Count().ShouldBe(3);
    }

    private static void ShouldBePlain(string text)
    {
        Headings.ShouldAllBe(heading => text.Contains(heading, StringComparison.Ordinal));
        text.ShouldNotContain("![");
        text.ShouldNotContain("```");
    }
}
