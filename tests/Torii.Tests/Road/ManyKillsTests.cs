using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>
/// Kills at random moments. Each has its own seed, which a failure names; <c>TORII_TEST_KILLS</c> sets how many there are,
/// <c>TORII_TEST_KILL_SEED</c> the first one's seed.
/// </summary>
[Collection(Kills.Name)]
public sealed class ManyKillsTests
{
    private const int Burst = 200;

    /// <summary>The latest moment of a kill.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(3);

    /// <summary>From a call's effect at the upstream to its answer. Long enough that every kill finds submissions in between.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    [Fact]
    public Task Kill_AtRandomMomentsOfABurst_NothingIsLostOrMadeTwice() =>
        SeededRuns.RunAsync("TORII_TEST_KILLS", 30, KillOnceAsync);

    private static async Task KillOnceAsync(int seed)
    {
        var moment = Latest * new Random(seed).NextDouble();
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(10), Simulator = options => options.Latency = Latency });
        var asking = Enumerable.Range(0, Burst).Select(number => AskAsync(scene, number)).ToArray();
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        await scene.Torii.KillAsync();
        var told = (await Task.WhenAll(asking)).OfType<string>().ToArray();

        await scene.Torii.StartAsync();
        await Eventually.BeAsync("every generation has ended", () => Task.FromResult(scene.Rows.Generations.All(generation => generation.HasEnded)));

        var rows = scene.Rows;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: killed after {moment.TotalMilliseconds:0} ms, {told.Length} told, {rows.Generations.Count} accepted, {Found(rows, "adopted")} adopted, {Found(rows, "absent")} absent");
        told.Where(id => !rows.Generations.Any(generation => generation.Id == id)).ShouldBeEmpty("accepted and lost");
        rows.Generations.Where(generation => generation.State != "completed").ShouldBeEmpty();
        Reckoning.ShouldBalance(rows, await scene.Upstream.TasksAsync());
    }

    /// <summary>Asks as either client, every other pair for streams; the first half at once, the others up to the latest kill.</summary>
    /// <returns>The generation's id; null where Torii was gone before it told.</returns>
    private static async Task<string?> AskAsync(Scene scene, int number)
    {
        await Task.Delay(Latest * Math.Max(0, (2.0 * number / Burst) - 1), TestContext.Current.CancellationToken);
        var client = number % 2 == 0 ? scene.First : scene.Second;
        try
        {
            var reply = number % 4 < 2 ? await client.AskLaterAsync($"spark number {number}") : await client.StreamAsync($"spark number {number}");
            return reply.Id?["chatcmpl-".Length..];
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int Found(ToriiRows rows, string type) => rows.Events.Count(entry => entry.Type == type);
}
