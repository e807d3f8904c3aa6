using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

/// <summary>Prompts in the shapes that the documents of the older proxies show, in our own words.</summary>
public sealed class SeedPromptTests
{
    [Fact]
    public void Read_StyleBeforeTheWords_IsTakenOut() =>
        Prompt.Read("{anime}A puppy chasing leaves in a yard")
            .ShouldBe(new PromptReading { Text = "A puppy chasing leaves in a yard", Style = "anime", Notes = ["Style: anime."] });

    [Fact]
    public void Read_LinkBeforeTheWords_IsARemix() =>
        Prompt.Read($"{Prompt.Link} turn it into a charcoal sketch").ShouldBe(new PromptReading
        {
            Text = "turn it into a charcoal sketch",
            Post = Prompt.Post,
            Notes = [$"Remix of {Prompt.Post}."],
        });

    [Fact]
    public void Read_StyleAgainstALink_IsARemixInThatStyle() =>
        Prompt.Read($"{{comic}}{Prompt.Link} turn it into a comic").ShouldBe(new PromptReading
        {
            Text = "turn it into a comic",
            Style = "comic",
            Post = Prompt.Post,
            Notes = [$"Remix of {Prompt.Post}.", "Style: comic."],
        });

    [Fact]
    public void Read_TwentySecondsInThreeShots_IsAStoryboard() =>
        Prompt.Read("[5.0s]A dog jumps from a boat [5.0s]The dog swims [10.0s]The dog shakes itself on the beach").Storyboard
            .ShouldBe(new Storyboard(
                [new Shot("5.0", "A dog jumps from a boat"), new Shot("5.0", "The dog swims"), new Shot("10.0", "The dog shakes itself on the beach")],
                null));

    [Fact]
    public void Read_GenerationIdBeforeTheWords_IsAnExtension() =>
        Prompt.Read("gen_xxx snow begins to fall", PromptUse.Extension)
            .ShouldBe(new PromptReading { Text = "snow begins to fall", Result = "gen_xxx", Notes = ["Extension of gen_xxx."] });
}
