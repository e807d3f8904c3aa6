using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

public sealed class StyleStandInTests
{
    private readonly Stage _stage = new();

    public static TheoryData<string> All => [.. Styles.All];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Style_IsToldInWordsOfItsOwn_AtTheEndOfThePrompt(string style)
    {
        var request = Stage.Request with { Style = style };

        var written = await _stage.WriteAsync<StyleStandIn>(request, new Abilities());

        written.Style.ShouldBeNull();
        written.Prompt.ShouldStartWith(request.Prompt + "\n\nStyle: ");
        written.Prompt.ShouldNotContain($"Style: {style}.");
        Styles.All.Select(StyleWords.Of).ShouldBeUnique();
    }

    [Fact]
    public void Style_IsReportedByItsName() => _stage.Judge<StyleStandIn>(Stage.Request with { Style = "retro" }, new Abilities())
        .ShouldBeOfType<StandInVerdict.Needed>().Adjustment.ShouldSatisfyAllConditions(
            adjustment => adjustment.Field.ShouldBe("style"),
            adjustment => adjustment.Asked.ShouldBe("retro"),
            adjustment => adjustment.Used.ShouldBe("words in the prompt"));

    [Theory]
    [InlineData("retro", true)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public async Task StyleThatIsKnown_OrNone_StaysAsItIs(string? style, bool isKnown)
    {
        var (request, abilities) = (Stage.Request with { Style = style }, new Abilities { Styles = isKnown });

        _stage.Judge<StyleStandIn>(request, abilities).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<StyleStandIn>(request, abilities)).ShouldBeSameAs(request);
    }
}
