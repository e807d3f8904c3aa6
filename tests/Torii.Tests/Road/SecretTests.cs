using System.Text;
using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>What is secret is nowhere to be read: not in the data folder, not in what the server writes out.</summary>
public sealed class SecretTests
{
    private const string OperatorKey = "key-that-the-operator-chose";
    private const string Prompt = "a secret garden behind a wall";

    [Fact]
    public async Task Secrets_AfterWorkAndFaults_AreInNoFileAndNoOutput()
    {
        var accounts = TestAccount.Many(2);
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = accounts,
            Settings = new Dictionary<string, string> { ["API_AUTH_TOKEN"] = OperatorKey, ["VERBOSE_LOGGING"] = "true" },
        });
        await MakeTroubleAsync(scene);

        // As it is left by a crash: with the database's log, from which nothing was tidied away.
        await scene.Torii.KillAsync();

        string[] secrets = [.. accounts.Select(account => account.Token), .. scene.Torii.Setup.ClientKeys, OperatorKey];
        var files = Directory.GetFiles(scene.Torii.Setup.DataFolder, "*", SearchOption.AllDirectories);
        secrets.Where(secret => files.Any(file => Holds(file, secret))).ShouldBeEmpty();
        secrets.Where(secret => scene.Torii.Output.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        scene.Torii.Output.Text.ShouldNotContain("secret garden");

        // That the search finds what is there.
        files.ShouldContain(file => Holds(file, Prompt));
        scene.Torii.Output.Text.ShouldContain("/nf/create");
    }

    [Fact]
    public async Task Keys_OfDataProtection_AreTheirOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        await using var scene = await Scene.StartAsync();

        var folder = scene.Torii.Setup.DataFolder;

        File.GetUnixFileMode(Path.Combine(folder, "keys")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task MakeTroubleAsync(Scene scene)
    {
        foreach (var kind in (string[])["answer_lost", "server_error", "rate_limit", "html"])
        {
            await scene.Upstream.StrikeAsync(new UpstreamFault(kind) { RetryAfter = 1 });
            (await scene.First.StreamAsync($"{Prompt}, {kind}")).IsDone.ShouldBeTrue();
        }

        using var keyless = new ChatClient(scene.Torii.Setup.Address, "key-of-nobody");
        (await keyless.AskAsync(Prompt)).ErrorCode.ShouldBe("invalid_api_key");
        using var operators = new ChatClient(scene.Torii.Setup.Address, OperatorKey);
        (await operators.AskAsync(Prompt, picture: TestPicture.DataUrl)).Media.ShouldNotBeNull();
        await scene.Upstream.StrikeAsync(new UpstreamFault("unauthorized"));
        (await operators.AskAsync(Prompt, ChatModels.Picture)).Media.ShouldNotBeNull();
    }

    private static bool Holds(string file, string text) => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
