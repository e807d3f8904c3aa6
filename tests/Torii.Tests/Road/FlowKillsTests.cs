using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>
/// Kills at random moments of everything that leaves something at the upstream. Each run has its own seed, which a failure
/// names; <c>TORII_TEST_FLOW_KILLS</c> sets how many there are, <c>TORII_TEST_KILL_SEED</c> the first one's seed.
/// </summary>
[Collection(Kills.Name)]
public sealed class FlowKillsTests
{
    private const int Each = 5;
    private const int KillsOfARun = 3;

    /// <summary>The latest moment of a kill.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(1);

    /// <summary>From a call's effect at the upstream to its answer.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(150);

    [Fact]
    public Task Kill_AtRandomMomentsOfEveryFlow_NothingIsLeftOrMadeTwice() =>
        SeededRuns.RunAsync("TORII_TEST_FLOW_KILLS", 1, RunAsync);

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = TestAccount.Many(2 * Each),
            Simulator = options => (options.CharacterSeconds, options.Latency) = (new(0), Latency),
        });
        using var flows = new Standstill(scene);
        var sources = await Task.WhenAll(Enumerable.Range(0, Each).Select(number => scene.First.AskAsync($"source {number}")));
        for (var number = 0; number < Each; number++)
        {
            await flows.AskAsync($"temporary {number}", VideoBodies.Of($"temporary {number}"));
            await flows.AskAsync($"kept {number}", VideoBodies.Of());
            await flows.AskAsync($"remix {number}", ChatBodies.Text($"remix {number}", ChatModels.Video).With("remix_target_id", sources[number].Id));
            await flows.AskAsync($"published {number}", ChatBodies.Text($"published {number}", ChatModels.Video).With("publish", value: true));
        }

        for (var kill = 0; kill < KillsOfARun; kill++)
        {
            var moment = Latest * random.NextDouble();
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            var under = scene.Rows.Generations.Count(generation => !generation.HasEnded);
            await flows.CutAsync();
            TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: killed after {moment.TotalMilliseconds:0} ms, {under} under way");
        }

        await Eventually.BeAsync(
            "everything has ended and nothing is owed",
            () => Task.FromResult(scene.Rows.Generations.All(generation => generation.HasEnded) && !scene.Rows.Errands.Any(kind => kind is "attempt.leftovers" or "post.remove")));
        await CheckCharactersAsync(scene, flows);
        await CheckPostsAsync(scene);
        (await scene.Upstream.TasksAsync()).CountBy(task => task.Prompt).ShouldAllBe(made => made.Value == 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {Told(scene, "adopted")} adopted, {Told(scene, "absent")} absent, {Told(scene, "refused")} refused, {Told(scene, "failed")} failed, {(await scene.Upstream.CharactersAsync()).Count} characters made");
        var failed = scene.Rows.Generations.Where(generation => generation.State != "completed").ToArray();
        failed.ShouldAllBe(generation => generation.Prompt.StartsWith("remix", StringComparison.Ordinal), "only a post whose name was lost stops a generation");
    }

    /// <summary>The characters at the upstream are those that the client has.</summary>
    private static async Task CheckCharactersAsync(Scene scene, Standstill flows)
    {
        var known = (await flows.Client.GetAsync("/v1/characters?limit=100")).Json.GetProperty("data").EnumerateArray().ToArray();
        known.Length.ShouldBe(Each);
        var living = (await scene.Upstream.CharactersAsync()).Where(character => !character.Deleted).ToArray();
        living.Select(character => character.Id).ShouldBe(known.Select(IdOf), ignoreOrder: true);
        living.ShouldAllBe(character => character.Public);
    }

    /// <summary>Nothing was posted twice, and a post that nobody wants remains only where it is said.</summary>
    private static async Task CheckPostsAsync(Scene scene)
    {
        var posts = await scene.Upstream.PostsAsync();
        posts.CountBy(post => post.GenerationId).ShouldAllBe(made => made.Value == 1);
        var made = (await scene.Upstream.TasksAsync()).ToDictionary(task => task.GenerationId!, task => task.Prompt, StringComparer.Ordinal);
        foreach (var source in posts.Where(post => !post.Deleted).Select(post => made[post.GenerationId]).Where(prompt => prompt.StartsWith("source", StringComparison.Ordinal)))
        {
            scene.Rows.Events.ShouldContain(entry => entry.GenerationId == scene.Rows.Of(source).Id && entry.Type == "note", source);
        }
    }

    private static int Told(Scene scene, string type) => scene.Rows.Events.Count(entry => entry.Type == type);

    private static string IdOf(JsonElement character) => character.GetProperty("character_id").GetString()!;
}
