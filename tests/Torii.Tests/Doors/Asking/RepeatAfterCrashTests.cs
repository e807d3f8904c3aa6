using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>What is known of requests when Torii is there again.</summary>
public sealed class RepeatAfterCrashTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task End_WhatWasUnansweredAndWhatHasAKey_IsFoundAgain(bool isCrash)
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Seconds = 600 });
        using var client = new RepeatingClient(scene);
        var (waiting, keyed) = (Replays.BodyOf(Replays.Chat, "a door that was open"), Replays.BodyOf(Replays.Videos, "a door with a lock"));
        await using var held = await client.HoldAsync(Replays.Chat, waiting, "a door that was open");
        var locked = await client.AskLaterAsync(Replays.Videos, keyed, key: "the key");
        var id = scene.Rows.Of("a door that was open").Id;

        await (isCrash ? scene.Torii.KillAsync() : scene.Torii.StopAsync());
        await scene.Torii.StartAsync();

        (await client.AskLaterAsync(Replays.Chat, waiting)).ShouldRepeat(id);
        (await client.AskLaterAsync(Replays.Chat, waiting)).ShouldBeNew(id);
        (await client.AskLaterAsync(Replays.Videos, keyed, key: "the key")).ShouldRepeat(locked.Id());
        (await client.AskLaterAsync(Replays.Videos, Replays.BodyOf(Replays.Videos, "another door"), key: "the key")).ShouldBeReused();
        scene.Rows.Generations.Count.ShouldBe(3);
    }
}
