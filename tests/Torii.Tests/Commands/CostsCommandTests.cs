using Torii.Commands;
using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Costs;

namespace Torii.Tests.Commands;

public sealed class CostsCommandTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_IsTwoEmptyTables()
    {
        await using var scene = await CommandScene.StartAsync();

        var (code, output, error) = await scene.RunAsync("costs");

        code.ShouldBe(0, error);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ShouldBe(["client", "account"]);
    }

    [Fact]
    public async Task Server_OnTheFolder_KeepsItOut()
    {
        await using var scene = await CommandScene.StartAsync();
        await using var server = scene.Start();
        await server.ListeningAsync();

        var (code, _, error) = await scene.RunAsync("costs");

        code.ShouldBe(1);
        error.ShouldContain("stop it first");
    }

    [Fact]
    public void Rows_NameWhatTheyAreAbout()
    {
        Client client = new() { Id = "c", Name = "studio", KeyHash = "", Budget = 25, Origin = ClientOrigin.Configuration };
        Account account = new() { Id = "a", Upstream = "openrouter", Name = "first", TokenHash = "", Origin = AccountOrigin.Configuration, Weight = 1, Plan = "", Status = AccountStatus.Enabled };

        var table = CostsTable.Of(
            [client],
            [account],
            [new("c", 1.234567m, 0.5m, Since), new("revoked", 3, 0, Since)],
            [new("a", 4.2m, Since), new("gone", 0.034567m, Since)]);

        Cells(table).ShouldBe([
            ["client", "key", "spent", "reserved", "budget", "since"],
            ["studio", "1.234567", "0.50", "25.00", "2026-03-04"],
            ["revoked", "3.00", "0.00", "-", "2026-03-04"],
            ["account", "spent", "since"],
            ["openrouter:", "first", "4.20", "2026-03-04"],
            ["gone", "0.034567", "2026-03-04"],
        ]);
    }

    private static IEnumerable<string[]> Cells(string table) =>
        table.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
