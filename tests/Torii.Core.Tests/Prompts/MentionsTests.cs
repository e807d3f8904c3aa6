using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("@ann and @bob.o-neil_7", "ann,bob.o-neil_7")]
    [InlineData("@ann, (@bob) \"@cy\". @dee...", "ann,bob,cy,dee")]
    [InlineData("@ann.- @bob-", "ann,bob")]
    [InlineData("@bob @ann @bob @Bob", "bob,ann,Bob")]
    [InlineData("和@ann一起", "ann")]
    [InlineData("@@ann", "ann")]
    [InlineData("write to me@example.com or a_@b.c", "")]
    [InlineData("@ @. @- @", "")]
    [InlineData("", "")]
    public void Read_Names_AreFoundAndStay(string prompt, string names)
    {
        var reading = Prompt.Read(prompt);
        string.Join(',', reading.Mentions).ShouldBe(names);
        reading.Text.ShouldBe(prompt);
        reading.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ManyNames_AreTheFirstHundred()
    {
        var prompt = string.Join(' ', Enumerable.Range(0, 1000).Select(number => $"@name{number} @name0"));
        Prompt.Read(prompt).Mentions.ShouldBe(Enumerable.Range(0, 100).Select(number => $"name{number}"));
    }
}
