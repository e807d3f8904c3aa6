using System.Text.Json;
using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class PromptReadingTests
{
    [Fact]
    public void Equals_AnyPartDifferent_IsFalse()
    {
        var reading = Prompt.Read("{anime}[5s]@ann waves");
        reading.ShouldBe(Prompt.Read("{anime}[5s]@ann waves"));
        reading.GetHashCode().ShouldBe(Prompt.Read("{anime}[5s]@ann waves").GetHashCode());

        PromptReading[] others =
        [
            reading with { Text = "" }, reading with { Style = null }, reading with { Post = Prompt.Post }, reading with { Result = "gen_1" },
            reading with { Storyboard = null }, reading with { Mentions = ["bob"] }, reading with { Notes = [] },
        ];
        others.ShouldAllBe(other => !other.Equals(reading));
    }

    [Fact]
    public void PromptReading_WrittenAsJson_ComesBackEqual()
    {
        var reading = Prompt.Read("{anime}softly [5s]@ann waves");
        JsonSerializer.Deserialize<PromptReading>(JsonSerializer.Serialize(reading)).ShouldBe(reading);
    }
}
