using System.Globalization;
using System.Text.RegularExpressions;

namespace Torii.Simulator.Tests.Prompts;

public sealed partial class EnhancementTests
{
    private const string Path = "/editor/enhance_prompt";

    [Theory]
    [InlineData("short", 10)]
    [InlineData("short", 15)]
    [InlineData("medium", 20)]
    [InlineData("long", 10)]
    [InlineData("long", 15)]
    public async Task Enhance_OfAPrompt_HasTheHeadingsAndFillsTheLength(string level, int seconds)
    {
        await using var simulator = await TestSimulator.StartAsync();

        var text = await EnhanceAsync(simulator, level, seconds);

        foreach (var heading in new[] { "PRIMARY", "SETTING", "LOOK", "CAMERA", "LIGHT" })
        {
            text.Split('\n').Count(line => line.StartsWith(heading + ": ", StringComparison.Ordinal)).ShouldBe(1, heading);
        }

        text.ShouldContain("a heron in the reeds");
        text.ShouldNotContain("{0}");
        var shots = Shot().Matches(text).Select(shot => (From: Number(shot.Groups["from"]), To: Number(shot.Groups["to"]))).ToArray();
        shots[0].From.ShouldBe(0);
        shots[^1].To.ShouldBe(seconds);
        shots.ShouldAllBe(shot => shot.From < shot.To);
        shots.Skip(1).Select(shot => shot.From).ShouldBe(shots.SkipLast(1).Select(shot => shot.To));
    }

    [Fact]
    public async Task Enhance_AtAHigherLevel_SaysMore()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var lengths = new List<int>();
        foreach (var level in new[] { "short", "medium", "long" })
        {
            lengths.Add((await EnhanceAsync(simulator, level, 10)).Length);
        }

        lengths.ShouldBeInOrder(SortDirection.Ascending);
        lengths.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("prompt", "null")]
    [InlineData("prompt", null)]
    [InlineData("expansion_level", "\"huge\"")]
    [InlineData("duration_s", "25")]
    [InlineData("duration_s", "\"10\"")]
    [InlineData("model", "\"sy_8\"")]
    public async Task Enhance_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Path, Bodies.Broken(Bodies.Enhance(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Enhance_WithoutToken_Is401()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Path, Bodies.Enhance(), token: null);

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    private static async Task<string> EnhanceAsync(TestSimulator simulator, string level, int seconds)
    {
        using var response = await simulator.PostAsync(Path, Bodies.Enhance(level, seconds), sentinel: null);
        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("enhanced_prompt");
        return answer.GetProperty("enhanced_prompt").GetString()!;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>\d+)-(?<to>\d+) s: ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shot();
}
