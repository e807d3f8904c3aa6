using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Intaking;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>What servers tell of how a video departs from what they were asked for.</summary>
public sealed class ToldAdjustmentsTests
{
    private const string Seconds = """{"field":"seconds","asked":"10","used":"8","why":"It makes 8 s."}""";
    private static readonly Adjustment Shorter = new("seconds", "10", "8", "It makes 8 s.");

    [Fact]
    public async Task OtherTorii_TellsWhatItChanged()
    {
        var told = await ToldAsync($$"""[{{Seconds}},{"field":"style","asked":"anime","used":null,"why":"There are none."}]""", "torii");

        told.ShouldBe([Shorter, new Adjustment("style", "anime", null, "There are none.")]);
    }

    [Fact]
    public async Task OtherTorii_ThatIsSimulated_SaysSoAsThisOneWould()
    {
        var mark = Simulated.Adjustment;
        var told = await ToldAsync($$"""[{"field":"{{mark.Field}}","asked":null,"used":"{{mark.Used}}","why":"{{mark.Why}}"}]""", "torii");

        told.ShouldBe([mark]);
    }

    [Fact]
    public async Task Server_ThatIsNotKnownToTell_IsNotHeard() => (await ToldAsync($"[{Seconds}]", "compatible")).ShouldBeEmpty();

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"seconds\"")]
    [InlineData("[]")]
    [InlineData("[null,7,\"seconds\",[]]")]
    [InlineData("[{}]")]
    [InlineData("""[{"field":7,"asked":"10","used":"8","why":"w"}]""")]
    [InlineData("""[{"field":"seconds","asked":10,"used":"8","why":"w"}]""")]
    [InlineData("""[{"field":"seconds","asked":"10","used":{},"why":"w"}]""")]
    [InlineData("""[{"field":"seconds","asked":"10","used":"8","why":[]}]""")]
    [InlineData("""[{"field":"seconds","asked":"10","used":"8"}]""")]
    [InlineData("""[{"field":" ","asked":"10","used":"8","why":"w"}]""")]
    [InlineData("""[{"field":"seconds","asked":"10","used":"8","why":"\ud800"}]""")]
    public async Task Adjustments_OfAnotherShape_ArePassedOver(string adjustments)
    {
        (await ToldAsync(adjustments, "torii")).ShouldBeEmpty();
        if (adjustments is ['[', _, .., ']'])
        {
            (await ToldAsync($"{adjustments[..^1]},{Seconds}]".Replace("[,", "[", StringComparison.Ordinal), "torii")).ShouldBe([Shorter]);
        }
    }

    [Fact]
    public async Task Adjustments_AreBounded_AndTheKeyStaysOut()
    {
        JsonArray many = [.. Enumerable.Range(0, 50).Select(number => new JsonObject { ["field"] = $"f{number}", ["used"] = new string('x', 2000), ["why"] = $"{OpenAiScene.Key}\nis the key" })];

        var told = await ToldAsync(many.ToJsonString(), "torii");

        told.Select(adjustment => adjustment.Field).ShouldBe(Enumerable.Range(0, 20).Select(number => $"f{number}"));
        told.ShouldAllBe(adjustment => adjustment.Used == new string('x', 500) + "…" && adjustment.Why == "*** is the key" && adjustment.Asked == null);
    }

    private static async Task<IReadOnlyList<Adjustment>> ToldAsync(string adjustments, string preset)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, $$"""{"id":"t","status":"completed","seconds":"8","adjustments":{{adjustments}}}""");
        await using var scene = new OpenAiScene(upstream.BaseAddress, preset);
        var answered = (await scene.PollAsync("t")).ShouldBeOfType<PollOutcome.Answered>();
        return answered.Tasks["t"].ShouldBeOfType<TaskReport.Succeeded>().Adjustments;
    }
}
