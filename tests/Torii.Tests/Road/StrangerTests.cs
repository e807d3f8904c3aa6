using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Accounts whose owners make videos of their own meanwhile: Torii must not take them for its.</summary>
public sealed class StrangerTests
{
    [Fact]
    public async Task Stranger_ThereBeforeTheSubmission_IsNotAdopted()
    {
        var account = TestAccount.Of("shared");
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = [account] });
        await scene.Upstream.MakeVideoAsync(account, "the owner's own cat");
        await scene.Upstream.StrikeAsync(new UpstreamFault("reset"));

        var reply = await scene.First.StreamAsync("a harbour at dawn");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        await ShouldHaveItsOwnAsync(scene, "a harbour at dawn");
    }

    /// <summary>As above, but the account's lists were read for another submission a moment before the stranger came.</summary>
    [Fact]
    public async Task Stranger_CameBetweenTwoSubmissions_IsNotAdopted()
    {
        var account = TestAccount.Of("shared");
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [account],
            Settings = new Dictionary<string, string> { ["Torii__Work__BaselineAge"] = "0" },
        });
        await scene.First.AskLaterAsync("a harbour at dawn");
        await Eventually.BeAsync("the first is at the upstream", async () => (await scene.Upstream.TasksAsync()).Count == 1);
        await scene.Upstream.MakeVideoAsync(account, "the owner's own cat");
        await scene.Upstream.StrikeAsync(new UpstreamFault("reset"));

        var reply = await scene.First.StreamAsync("a harbour at dusk");

        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        await ShouldHaveItsOwnAsync(scene, "a harbour at dusk");
    }

    [Fact]
    public async Task Stranger_BesideTheLostTask_NeitherIsTakenAndNothingIsSentAgain()
    {
        var account = TestAccount.Of("shared");
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = [account] });
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow"));
        var asked = await scene.First.AskLaterAsync("a harbour at noon");
        await Eventually.BeAsync("the task is made", async () => (await scene.Upstream.TasksAsync()).Count == 1);

        // While the answer is on its way: at the next start both tasks are in the lists, and neither was before.
        await scene.Upstream.MakeVideoAsync(account, "the owner's own cat");
        await scene.Torii.KillAsync();
        await scene.Torii.StartAsync();

        var reply = await scene.First.EndAsync(asked.Id!);
        reply.State.ShouldBe("failed");
        reply.ErrorCode.ShouldBe("submission_unknown");
        (await scene.Upstream.TasksAsync()).Count.ShouldBe(2);
        scene.Rows.AttemptsOf("a harbour at noon").ShouldHaveSingleItem().Cause.ShouldBe("submission_unknown");
    }

    private static async Task ShouldHaveItsOwnAsync(Scene scene, string prompt)
    {
        var task = (await scene.Upstream.TasksAsync()).Where(task => task.Prompt == prompt).ShouldHaveSingleItem();
        scene.Rows.AttemptsOf(prompt)[^1].Task.ShouldBe(task.Id);
    }
}
