using System.Collections.Concurrent;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Stand-ins on the whole road, as the server wires them.</summary>
[Collection(RunsAlone.Name)]
public sealed class StandInRoadTests : IAsyncLifetime
{
    private static readonly Target Plain = new("other/plain")
    {
        Kinds = new HashSet<GenerationKind> { GenerationKind.Video },
        Abilities = new Abilities { Frames = 1, References = 2, ReferenceTag = "@Image{0}", Shots = ShotForm.Timecodes, Remix = Continuation.Task },
    };

    private readonly TestRoad _road = new(new RouteBook([Plain], []));
    private readonly ConcurrentQueue<GenerationRequest> _sent = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var id in (string[])["a", "b"])
        {
            _road.Add(Samples.Account(id) with { Upstream = "other" }, Samples.Upstream with { Name = "other" });
        }

        _road.Provider.OnRun = run =>
        {
            _sent.Enqueue(run.Request);
            return null;
        };
        _road.Provider.OnPoll = _ => new PollOutcome.Answered(_road.Provider.Tasks.ToDictionary(task => task.Name, TaskReport (task) => new TaskReport.Succeeded(task.Name, ["link-of-" + task.Name])));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task StyleStoryboardAndCharacter_AreSentInWordsAndReported()
    {
        _road.Rows.Characters["making"] = Stage.Character("ann") with { Id = "making", AccountId = "a" };
        _road.Rows.Results.Add(Picture("making"));

        var generation = await MakeAsync("{retro} At dawn. [4s]@ann wakes. [6s]She yawns.");

        var sent = _sent.ShouldHaveSingleItem();
        sent.Prompt.ShouldStartWith("At dawn.\n\n[0-4s] @Image1 wakes.\n[4-10s] She yawns.\n\nStyle: ");
        (sent.Style, sent.Storyboard).ShouldBe((null, null));
        sent.References.ShouldBe(["picture"]);
        generation.Adjustments.Select(adjustment => adjustment.Field).ShouldBe(["storyboard", "style", "characters"]);
        generation.Request.Style.ShouldBe("retro");
    }

    [Fact]
    public async Task Remix_OfOurOwn_GoesThroughTheAccountThatMadeIt()
    {
        var earlier = await MakeAsync("A fox on a wall.");
        var account = _road.AttemptsOf(earlier.Id).ShouldHaveSingleItem().AccountId;

        for (var turn = 0; turn < 3; turn++)
        {
            var remix = await MakeAsync("Make it snow.", PublicIdOf(earlier));

            _sent.Last().Remix.ShouldNotBeNull().Task.ShouldBe("task-1");
            remix.Adjustments.ShouldBeEmpty();
            _road.AttemptsOf(remix.Id).ShouldHaveSingleItem().AccountId.ShouldBe(account);
        }
    }

    [Fact]
    public async Task Strict_RefusesWhatWouldStandIn() =>
        (await _road.AskAsync("sora2-landscape-10s", ask => ask with { Prompt = "{retro} A heron lands.", Strict = true }))
            .ShouldBeOfType<IntakeOutcome.TurnedAway>().ShouldSatisfyAllConditions(
                refusal => refusal.Reason.ShouldBe(IntakeRefusal.NotExact),
                refusal => refusal.Param.ShouldBe("style"));

    [Fact]
    public async Task LinkOfSomebodyElse_IsRefusedWithTheReason() =>
        (await _road.AskAsync("sora2-landscape-10s", ask => ask with { Prompt = $"Make it snow. https://sora.chatgpt.com/p/s_{new string('a', 32)}" }))
            .ShouldBeOfType<IntakeOutcome.TurnedAway>().ShouldSatisfyAllConditions(
                refusal => refusal.Reason.ShouldBe(IntakeRefusal.NotOffered),
                refusal => refusal.Message.ShouldContain("made here"));

    private static MediaRecord Picture(string generationId) => new()
    {
        Id = "picture",
        Role = MediaRole.Result,
        GenerationId = generationId,
        ContentType = MediaFormat.Png.ContentType,
        Length = 1,
        Hash = "",
        CreatedAt = default,
    };

    private static string PublicIdOf(Generation generation) => PublicId.Of(GenerationKind.Video, generation.Id);

    private async Task<Generation> MakeAsync(string prompt, string? remix = null)
    {
        var outcome = await _road.AskAsync("sora2-landscape-10s", ask => ask with { Prompt = prompt, Remix = remix });
        var id = outcome.ShouldBeOfType<IntakeOutcome.Accepted>().Batch.ShouldHaveSingleItem().Id;
        _road.Until(() => _road.HasEnded(id), TimeSpan.FromMinutes(5));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        return _road.Generation(id);
    }
}
