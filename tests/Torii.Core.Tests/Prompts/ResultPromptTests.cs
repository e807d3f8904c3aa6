using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class ResultPromptTests
{
    [Theory]
    [InlineData("gen_01abcXYZ stars fall", "stars fall")]
    [InlineData("stars fall\n(gen_01abcXYZ)", "stars fall\n( )")]
    [InlineData("stars, gen_01abcXYZ, fall", "stars, , fall")]
    [InlineData("接着gen_01abcXYZ星星落下", "接着 星星落下")]
    public void Read_Extension_TakesTheIdOut(string prompt, string text) =>
        Prompt.Read(prompt, PromptUse.Extension)
            .ShouldBe(new PromptReading { Text = text, Result = "gen_01abcXYZ", Notes = ["Extension of gen_01abcXYZ."] });

    [Fact]
    public void Read_ExtensionWithOtherMarks_LeavesThemText()
    {
        var reading = Prompt.Read($"{{anime}} gen_1 [5s]@ann waves [0s] {Prompt.Link} gen_2", PromptUse.Extension);
        reading.ShouldBe(new PromptReading
        {
            Text = $"{{anime}} [5s]@ann waves [0s] {Prompt.Link} gen_2",
            Result = "gen_1",
            Mentions = ["ann"],
            Notes = ["Extension of gen_1.", "Only the first generation id is used; the others stay text."],
        });
    }

    [Theory]
    [InlineData("stars fall", "missing_generation_id")]
    [InlineData("", "missing_generation_id")]
    [InlineData("gen_ stars fall", "missing_generation_id")]
    [InlineData("gen_a_b stars fall", "missing_generation_id")]
    [InlineData("regen_ab stars fall", "missing_generation_id")]
    [InlineData("Gen_ab stars fall", "missing_generation_id")]
    [InlineData(" gen_ab\n ", "missing_prompt")]
    public void Read_ExtensionWithoutIdOrWords_IsRefused(string prompt, string code) =>
        Prompt.Refuse(prompt, PromptUse.Extension).Code.ShouldBe(code);

    [Theory]
    [InlineData("gen_ab", "gen_ab", "")]
    [InlineData("the tall one in gen_ab", "gen_ab", "the tall one in")]
    [InlineData("the {retro}  one", null, "the {retro}  one")]
    [InlineData("", null, "")]
    public void Read_Character_MayNameAVideo(string prompt, string? result, string text)
    {
        var reading = Prompt.Read(prompt, PromptUse.Character);
        (reading.Result, reading.Text, reading.Style).ShouldBe((result, text, null));
        reading.Notes.ShouldBe(result is null ? [] : [$"Character from {result}."]);
    }

    [Fact]
    public void Read_GenerationIdInAVideoPrompt_IsText() =>
        Prompt.Read("as gen_ab but red").ShouldBe(new PromptReading { Text = "as gen_ab but red" });

    [Fact]
    public void Read_Plain_IsThePromptItself()
    {
        var prompt = $" {{anime}} [0s] @ann gen_ab {Prompt.Link} https://sora.chatgpt.com/p/s_1 ";
        Prompt.Read(prompt, PromptUse.Plain).ShouldBe(new PromptReading { Text = prompt });
    }
}
