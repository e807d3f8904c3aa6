using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Tests.Catalogue;

/// <summary>The names by which programs written for OpenAI ask.</summary>
public sealed class OpenAiModelsTests
{
    private static readonly ModelCatalogue Catalogue = SoraModels.Catalogue;

    [Theory]
    [InlineData("sora-2", Tier.Standard, 6)]
    [InlineData("sora-2-pro", Tier.Pro, 6 + 4)]
    [InlineData("sora2-extension", Tier.Standard, 2)]
    [InlineData("gpt-image", Tier.Standard, 3)]
    public void Family_HasMembersOfTheCatalogueAndIsUsuallyOneOfThem(string name, Tier tier, int members)
    {
        var family = Catalogue.Find(name).ShouldNotBeNull();

        family.Tier.ShouldBe(tier);
        family.Members.Count.ShouldBe(members);
        family.Members.ShouldAllBe(member => Catalogue.Find(member.Name) != null && member.Kind == family.Kind && member.Members.Count == 0);
        family.Members.ShouldContain(member => member.Size == family.Size && member.Seconds == family.Seconds);
    }

    [Theory]
    [InlineData("sora-2", "720x1280", 10)]
    [InlineData("sora-2-pro", "720x1280", 10)]
    public void Family_WithNothingAskedFor_IsAPortrait(string name, string size, int seconds)
    {
        var family = Catalogue.Find(name).ShouldNotBeNull();

        (family.Size.ToString(), family.Seconds).ShouldBe((size, seconds));
    }

    [Theory]
    [InlineData("sora-2-2025-10-06", "sora-2")]
    [InlineData("sora-2-2025-12-08", "sora-2")]
    [InlineData("sora-2-pro-2025-10-06", "sora-2-pro")]
    [InlineData("gpt-image-1", "gpt-image")]
    [InlineData("gpt-image-1-mini", "gpt-image")]
    [InlineData("gpt-image-1.5", "gpt-image")]
    [InlineData("gpt-image-2", "gpt-image")]
    [InlineData("chatgpt-image-latest", "gpt-image")]
    public void Find_OpenAisOtherName_GivesTheFamily(string alias, string name) =>
        Catalogue.Find(alias).ShouldBeSameAs(Catalogue.Find(name).ShouldNotBeNull());

    [Fact]
    public void Extension_GoesOnWithVideos()
    {
        var family = Catalogue.Find("sora2-extension").ShouldNotBeNull();

        (family.Extends, family.Size, family.Seconds).ShouldBe((true, null, 10));
        family.Members.ShouldAllBe(member => member.Extends);
    }
}
