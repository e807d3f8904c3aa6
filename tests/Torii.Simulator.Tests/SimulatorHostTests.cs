using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests;

public sealed class SimulatorHostTests
{
    public static TheoryData<string, Action<SimulatorOptions>> ImpossibleOptions() => new()
    {
        { "port", options => options.Port = 70_000 },
        { "seconds", options => options.VideoSeconds = new SecondsRange(-1) },
        { "seconds", options => options.ImageSeconds = new SecondsRange(8, 4) },
        { "seconds", options => options.ImageSeconds = new SecondsRange(double.NaN) },
        { "seconds", options => options.CharacterSeconds = new SecondsRange(-1) },
        { "lags", options => options.DraftLag = TimeSpan.FromSeconds(-1) },
        { "plan", options => options.Accounts["token"] = new() { Plan = "gold" } },
    };

    [Theory]
    [MemberData(nameof(ImpossibleOptions))]
    public async Task Start_WithWhatCannotBe_SaysWhat(string expected, Action<SimulatorOptions> configure)
    {
        var refusal = await Should.ThrowAsync<SimulatorOptionsException>(() => TestSimulator.StartAsync(configure));

        refusal.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Start_ByDefault_ListensOnLoopbackAndEndsInBackend()
    {
        await using var simulator = await TestSimulator.StartAsync();

        simulator.BaseAddress.Host.ShouldBe("127.0.0.1");
        simulator.BaseAddress.AbsolutePath.ShouldBe("/backend");
    }
}
