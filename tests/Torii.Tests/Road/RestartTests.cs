using Torii.Tests.Support;

namespace Torii.Tests.Road;

public sealed class RestartTests
{
    private const string Pending = "GET /nf/pending/v2";

    [Fact]
    public async Task Kill_BetweenUploadAndSubmission_TheUploadServesAndTheVideoIsMadeOnce()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = Pending });
        var asked = await scene.First.AskLaterAsync("the dot wakes up", picture: TestPicture.DataUrl);
        await Eventually.BeAsync("the account's lists are being read", async () => (await scene.Upstream.CallsAsync(Pending)).Count > 0);

        await scene.Torii.KillAsync();
        (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).ShouldBeEmpty();
        await scene.Torii.StartAsync();

        var reply = await scene.First.EndAsync(asked.Id!);
        reply.State.ShouldBe("completed", reply.ErrorMessage);
        (await scene.Upstream.CallsAsync("POST /uploads")).ShouldHaveSingleItem();
        var body = (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).ShouldHaveSingleItem().Body!.Value;
        body.GetProperty("inpaint_items")[0].GetProperty("upload_id").GetString().ShouldNotBeNullOrEmpty();
        (await scene.Upstream.TasksAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stop_InTheMidstOfWork_EndsCleanlyAndGoesOnAtTheNextStart()
    {
        const int Asked = 20;
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = [.. TestAccount.Many(2).Select(account => account with { VideoLimit = 4 })], Seconds = 1 });
        var asked = await Task.WhenAll(Enumerable.Range(0, Asked).Select(number => scene.First.AskLaterAsync($"swallow number {number}")));
        var stream = scene.First.StreamAsync("the last swallow");
        await Eventually.BeAsync("some are at the upstream", async () => (await scene.Upstream.TasksAsync()).Count >= 4);

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);
        await stream;
        await scene.Torii.StartAsync();

        foreach (var reply in asked)
        {
            var end = await scene.First.EndAsync(reply.Id!);
            end.State.ShouldBe("completed", end.ErrorMessage);
        }

        await Eventually.BeAsync("the last one has ended too", () => Task.FromResult(scene.Rows.Of("the last swallow").State == "completed"));
        var tasks = await scene.Upstream.TasksAsync();
        tasks.Count.ShouldBe(Asked + 1);
        Reckoning.ShouldBalance(scene.Rows, tasks);
    }

    [Fact]
    public async Task Stop_ClientsStillWait_AreToldWhereToAskAndTheServerEnds()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2), Seconds = 1000 });
        var stream = scene.First.StreamAsync("an owl that waits");
        var whole = scene.First.AskAsync("an owl that sleeps");
        await Eventually.BeAsync("both are at the upstream", async () => (await scene.Upstream.TasksAsync()).Count == 2);

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);

        foreach (var reply in await Task.WhenAll(stream, whole))
        {
            reply.ErrorCode.ShouldBe("server_stopping");
            reply.ErrorMessage!.ShouldContain("/v1/generation/");
        }
    }

    [Fact]
    public async Task Start_OnADataFolderInUse_IsRefusedInPlainWords()
    {
        await using var scene = await Scene.StartAsync();
        await using var second = new ToriiProcess(scene.Torii.Setup with { Port = Ports.Next() });

        (await second.RunToEndAsync()).ShouldBe(1);

        second.Output.Text.ShouldContain("in use by another Torii");
        second.Output.Text.ShouldContain("TORII_DATA");
        second.Output.Text.ShouldNotContain("   at ", Case.Sensitive, "a stack trace is not plain words");
        (await scene.First.StreamAsync("the first goes on")).IsDone.ShouldBeTrue();
    }
}
