using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Tests.Catalogue;

/// <summary>The names that the three earlier proxies' documents promise.</summary>
public sealed class SoraModelsTests
{
    private static readonly ModelCatalogue Catalogue = SoraModels.Catalogue;

    [Theory]
    [InlineData("gpt-image", "360x360")]
    [InlineData("gpt-image-landscape", "540x360")]
    [InlineData("gpt-image-portrait", "360x540")]
    [InlineData("sora-1.0", "720x480")]
    public void Find_ImageModel_HasItsSizeAndNeedsNoPlan(string name, string size)
    {
        var model = Catalogue.Find(name).ShouldNotBeNull();

        model.Kind.ShouldBe(GenerationKind.Image);
        model.Size.ToString().ShouldBe(size);
        model.Seconds.ShouldBeNull();
        model.Plan.ShouldBeNull();
    }

    [Theory]
    [InlineData("sora2-landscape-10s", 10, Tier.Standard, "1280x720", null)]
    [InlineData("sora2-landscape-15s", 15, Tier.Standard, "1280x720", null)]
    [InlineData("sora2-landscape-25s", 25, Tier.Standard, "1280x720", Plans.Pro)]
    [InlineData("sora2-portrait-10s", 10, Tier.Standard, "720x1280", null)]
    [InlineData("sora2-portrait-15s", 15, Tier.Standard, "720x1280", null)]
    [InlineData("sora2-portrait-25s", 25, Tier.Standard, "720x1280", Plans.Pro)]
    [InlineData("sora2pro-landscape-10s", 10, Tier.Pro, "1280x720", Plans.Pro)]
    [InlineData("sora2pro-landscape-15s", 15, Tier.Pro, "1280x720", Plans.Pro)]
    [InlineData("sora2pro-landscape-25s", 25, Tier.Pro, "1280x720", Plans.Pro)]
    [InlineData("sora2pro-portrait-10s", 10, Tier.Pro, "720x1280", Plans.Pro)]
    [InlineData("sora2pro-portrait-15s", 15, Tier.Pro, "720x1280", Plans.Pro)]
    [InlineData("sora2pro-portrait-25s", 25, Tier.Pro, "720x1280", Plans.Pro)]
    [InlineData("sora2pro-hd-landscape-10s", 10, Tier.ProHd, "1792x1024", Plans.Pro)]
    [InlineData("sora2pro-hd-landscape-15s", 15, Tier.ProHd, "1792x1024", Plans.Pro)]
    [InlineData("sora2pro-hd-portrait-10s", 10, Tier.ProHd, "1024x1792", Plans.Pro)]
    [InlineData("sora2pro-hd-portrait-15s", 15, Tier.ProHd, "1024x1792", Plans.Pro)]
    public void Find_VideoModel_HasItsLengthTierSizeAndPlan(string name, int seconds, Tier tier, string size, string? plan)
    {
        var model = Catalogue.Find(name).ShouldNotBeNull();

        model.Kind.ShouldBe(GenerationKind.Video);
        model.Seconds.ShouldBe(seconds);
        model.Tier.ShouldBe(tier);
        model.Size.ToString().ShouldBe(size);
        model.Plan.ShouldBe(plan);
    }

    [Theory]
    [InlineData("short", 10)]
    [InlineData("short", 15)]
    [InlineData("short", 20)]
    [InlineData("medium", 10)]
    [InlineData("medium", 15)]
    [InlineData("medium", 20)]
    [InlineData("long", 10)]
    [InlineData("long", 15)]
    [InlineData("long", 20)]
    public void Find_EnhancingModel_HasItsExpansionAndLength(string expansion, int seconds)
    {
        var model = Catalogue.Find($"prompt-enhance-{expansion}-{seconds}s").ShouldNotBeNull();

        model.Kind.ShouldBe(GenerationKind.Prompt);
        model.Expansion.ShouldBe(expansion);
        model.Seconds.ShouldBe(seconds);
        model.Plan.ShouldBeNull();
    }

    [Theory]
    [InlineData("sora-image", "gpt-image")]
    [InlineData("sora-image-landscape", "gpt-image-landscape")]
    [InlineData("sora-image-portrait", "gpt-image-portrait")]
    [InlineData("sora-video", "sora2-landscape-10s")]
    [InlineData("sora-video-10s", "sora2-landscape-10s")]
    [InlineData("sora-video-15s", "sora2-landscape-15s")]
    [InlineData("sora-video-landscape", "sora2-landscape-10s")]
    [InlineData("sora-video-landscape-10s", "sora2-landscape-10s")]
    [InlineData("sora-video-landscape-15s", "sora2-landscape-15s")]
    [InlineData("sora-video-portrait", "sora2-portrait-10s")]
    [InlineData("sora-video-portrait-10s", "sora2-portrait-10s")]
    [InlineData("sora-video-portrait-15s", "sora2-portrait-15s")]
    public void Find_OlderName_GivesTheModelItMeans(string alias, string name) =>
        Catalogue.Find(alias).ShouldBe(Catalogue.Find(name).ShouldNotBeNull());

    [Fact]
    public void Models_AreAllOfTheDocumentsAndNoMore()
    {
        Catalogue.Models.Select(model => model.Name).ShouldBeUnique();
        Catalogue.Models.CountBy(model => (model.Kind, model.Tier)).ToDictionary().ShouldBe(
            new Dictionary<(GenerationKind, Tier), int>
            {
                [(GenerationKind.Image, Tier.Standard)] = 3 + 1,
                [(GenerationKind.Video, Tier.Standard)] = 6 + 2 + 2,
                [(GenerationKind.Character, Tier.Standard)] = 1,
                [(GenerationKind.Video, Tier.Pro)] = 6 + 1,
                [(GenerationKind.Video, Tier.ProHd)] = 4,
                [(GenerationKind.Prompt, Tier.Standard)] = 9,
            },
            ignoreOrder: true);
    }

    [Fact]
    public void Models_OnlyTheOldestProxysModel_AcknowledgesAtOnce() =>
        Catalogue.Models.Where(model => model.AcknowledgesAtOnce).Select(model => model.Name).ShouldBe(["sora-1.0"]);

    [Theory]
    [InlineData("")]
    [InlineData("GPT-Image")]
    [InlineData("sora-video-25s")]
    [InlineData("sora2pro-hd-landscape-25s")]
    public void Find_OtherNames_GivesNull(string name) => Catalogue.Find(name).ShouldBeNull();

    [Fact]
    public void Catalogue_AliasThatIsAModelsName_Throws() =>
        Should.Throw<ArgumentException>(() => new ModelCatalogue(
            [new Model("one", GenerationKind.Image, "."), new Model("two", GenerationKind.Image, ".")],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["one"] = "two" }));
}
