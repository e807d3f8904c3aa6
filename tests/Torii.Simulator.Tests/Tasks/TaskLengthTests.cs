using System.Text.Json;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests.Tasks;

public sealed class TaskLengthTests
{
    [Fact]
    public async Task Lengths_OfARange_LieWithinItAndDiffer()
    {
        var lengths = await LengthsAsync(new SecondsRange(4, 8), seed: 1);

        lengths.ShouldAllBe(seconds => seconds >= 4 && seconds <= 8);
        lengths.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Lengths_WithTheSameSeed_AreTheSame()
    {
        var once = await LengthsAsync(new SecondsRange(4, 8), seed: 7);
        var again = await LengthsAsync(new SecondsRange(4, 8), seed: 7);

        again.ShouldBe(once);
    }

    [Fact]
    public async Task Lengths_GivenApart_AreThoseOfTheKind()
    {
        await using var simulator = await TestSimulator.StartAsync(options => (options.ImageSeconds, options.VideoSeconds) = (new(1), new(3)));
        await simulator.BeginImageAsync();
        await simulator.BeginVideoAsync();

        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(Seconds).ShouldBe([1, 3], ignoreOrder: true);
    }

    [Theory]
    [InlineData("6", 6, 6)]
    [InlineData("0", 0, 0)]
    [InlineData("0.5", 0.5, 0.5)]
    [InlineData("15..25", 15, 25)]
    public void Range_WrittenWell_IsReadAndWrittenBack(string text, double least, double most)
    {
        SecondsRange.TryParse(text, out var range).ShouldBeTrue();

        range.ShouldBe(new SecondsRange(least, most));
        range.ToString().ShouldBe(text);
    }

    private static async Task<double[]> LengthsAsync(SecondsRange range, int seed)
    {
        await using var simulator = await TestSimulator.StartAsync(options => (options.VideoSeconds, options.Random) = (range, new Random(seed)));
        for (var i = 0; i < 20; i++)
        {
            await simulator.BeginVideoAsync();
            simulator.Time.Advance(1);
        }

        return [.. (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(Seconds)];
    }

    private static double Seconds(JsonElement task) =>
        (task.GetProperty("ends").GetDateTimeOffset() - task.GetProperty("started").GetDateTimeOffset()).TotalSeconds;
}
