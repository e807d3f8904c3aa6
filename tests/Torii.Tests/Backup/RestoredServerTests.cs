using System.Net;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Hosting;
using Torii.Tests.Moving;
using Torii.Tests.Support;

namespace Torii.Tests.Backup;

/// <summary>A server that is saved in the middle of its work, lost, and restored elsewhere.</summary>
public sealed class RestoredServerTests : IDisposable
{
    private const string Admin = AdminScene.AdminKey;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task BusyServer_RestoredElsewhere_GoesOnAndSendsNothingTwice()
    {
        await using var scene = await StartAsync();
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);
        var done = await client.MakeAsync(new { prompt = "a heron that is there already" });
        var bytes = await BytesAsync(scene.Torii.Setup, done);
        await scene.Upstream.SetSecondsAsync(2);
        var running = await AskAsync(client, "a heron on its way");
        await Eventually.BeAsync("its task is known", () => Task.FromResult(scene.Rows.AttemptsOf("a heron on its way") is [{ State: "accepted" }]));
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = "/nf/create" });
        var sent = await AskAsync(client, "a heron that nobody knows of");
        await Eventually.BeAsync("it is being sent", () => Task.FromResult(scene.Rows.AttemptsOf("a heron that nobody knows of") is [{ State: "submitting" }]));
        var waiting = await AskAsync(client, "a heron that waits");

        var saved = await RunAsync(scene.Torii.Setup, "backup", _folder.Sub("saved"), "--media");
        saved.Code.ShouldBe(0, saved.Error);
        saved.Out.ShouldContain("1 file,");
        await scene.Torii.KillAsync();
        await scene.Upstream.LiftFaultsAsync();

        var restored = await RunAsync(scene.Torii.Setup, "restore", _folder.Sub("saved"), "--data", _folder.Sub("restored"));
        restored.Code.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain("submission_unknown");
        await using var torii = new ToriiProcess(scene.Torii.Setup with { DataFolder = _folder.Sub("restored"), Accounts = [] });
        await torii.StartAsync();

        (await BytesAsync(torii.Setup, done)).ShouldBe(bytes);
        (await client.EndAsync($"{VideoCalls.Videos}/{running}")).Json.Text("status").ShouldBe("completed");
        foreach (var unsent in new[] { sent, waiting })
        {
            (await client.EndAsync($"{VideoCalls.Videos}/{unsent}")).Json.GetProperty("error").Text("code").ShouldBe("submission_unknown");
        }

        // The account is known from the backup alone, secrets included.
        await scene.Upstream.SetSecondsAsync(0.2);
        await client.MakeAsync(new { prompt = "a heron of the new server" });

        // What was being sent may have arrived, without the answer; what waited was never seen there.
        var prompts = (await scene.Upstream.TasksAsync()).Select(task => task.Prompt).ToList();
        prompts.ShouldBeUnique();
        prompts.Except(["a heron that nobody knows of"]).ShouldBe(["a heron that is there already", "a heron on its way", "a heron of the new server"]);
        torii.Output.Text.ShouldContain("2 generations that may have been sent since have ended");
    }

    [Fact]
    public async Task WhatIsInTheWay_IsToldInALine()
    {
        var setup = new ToriiSetup { DataFolder = _folder.Sub("none"), Backend = new Uri("http://127.0.0.1:9"), Accounts = [], ClientKeys = [] };

        ShouldBeRefused(await RunAsync(setup, "backup", _folder.Sub("saved")), "no database");
        ShouldBeRefused(await RunAsync(setup, "restore", _folder.Sub("saved")), "no backup of Torii");
    }

    [Fact]
    public async Task Passphrase_IsNeededByNeither()
    {
        HancatDatabase.Write(_folder.Sub("hancat.db"), HancatDatabase.Schema, "INSERT INTO tokens (token) VALUES ('access-1')", "UPDATE proxy_config SET proxy_enabled = 1, proxy_url = 'http://127.0.0.1:1'");
        var without = Variables.Trial(1);
        var import = await ServerRun.ToEndAsync(_folder.Path, without.And("TORII_MASTER_KEY", "a passphrase of some length"), "import", "sora2api", "hancat.db");
        import.Code.ShouldBe(0, import.Error);

        var saved = await ServerRun.ToEndAsync(_folder.Path, without, "backup", "saved");
        var restored = await ServerRun.ToEndAsync(_folder.Path, without, "restore", "saved", "--data", "restored");

        saved.Code.ShouldBe(0, saved.Error);
        saved.Out.ShouldContain("1, encrypted");
        restored.Code.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain("TORII_MASTER_KEY");
    }

    public void Dispose() => _folder.Dispose();

    private static void ShouldBeRefused((int Code, string Out, string Error) run, string why)
    {
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(why);
        run.Error.Trim().ShouldNotContain("\n");
    }

    // The one account that makes videos is kept in the database alone.
    private static async Task<Scene> StartAsync()
    {
        var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [TestAccount.Of("listed") with { VideoLimit = 0 }],
            Settings = new Dictionary<string, string> { ["ADMIN_KEY"] = Admin, ["Torii__Work__SubmissionTimeout"] = "120" },
        });
        using var admin = new AdminClient(scene.Torii.Setup.Address, Admin);
        var added = await admin.PostAsync("accounts", new { name = "kept", access_token = $"access-token-{Guid.NewGuid():N}" });
        added.Status.ShouldBe(HttpStatusCode.OK, added.Body);
        return scene;
    }

    private static async Task<string> AskAsync(ApiClient client, string prompt) => (await client.PostAsync(VideoCalls.Videos, new { prompt })).Accepted().Text("id");

    private async Task<(int Code, string Out, string Error)> RunAsync(ToriiSetup setup, params string[] arguments) =>
        await ServerRun.ToEndAsync(_folder.Path, setup.ToEnvironment(), arguments);

    private static async Task<byte[]> BytesAsync(ToriiSetup setup, string video)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", setup.ClientKeys[0]);
        return await http.GetByteArrayAsync(new Uri(setup.Address, $"{VideoCalls.Videos}/{video}/content"), TestContext.Current.CancellationToken);
    }
}
