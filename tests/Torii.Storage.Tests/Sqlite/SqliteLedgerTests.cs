using Torii.Core.Costs;
using Torii.Core.Stores;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>The ledger is the truth: the sums that are kept beside it must never say anything else.</summary>
public sealed class SqliteLedgerTests : StorageSuite
{
    private readonly SqliteEngine _engine;

    public SqliteLedgerTests()
        : this(new SqliteEngine())
    {
    }

    private SqliteLedgerTests(SqliteEngine engine)
        : base(engine) => _engine = engine;

    [Fact]
    public async Task Sums_AfterManyTurnsAtOnce_AreThoseOfTheLedger()
    {
        string[] clients = ["one", "two", "three"];
        await Task.WhenAll(Enumerable.Range(0, 150).Select(turn => Task.Run(() => LiveAsync(clients[turn % 3], turn))));

        using var session = SqliteSession.Open(_engine.Database, readOnly: true);
        foreach (var costs in await Host.Ledger.ClientsAsync(Cancel))
        {
            var truth = await session.Prepare("""
                SELECT
                    SUM(CASE entry WHEN 'settle' THEN amount ELSE 0 END),
                    SUM(CASE entry WHEN 'reserve' THEN amount WHEN 'release' THEN -amount ELSE 0 END)
                FROM ledger WHERE client_id = ?1
                """).Bind(costs.ClientId).FirstAsync(row => (Spent: row.Int64(0), Reserved: row.Int64(1)));
            ((long)(costs.Spent * 1_000_000), (long)(costs.Reserved * 1_000_000)).ShouldBe(truth);
            truth.Reserved.ShouldBeGreaterThan(0);
            truth.Spent.ShouldBeGreaterThan(0);
        }

        foreach (var costs in await Host.Ledger.AccountsAsync(Cancel))
        {
            var truth = await session.Prepare("SELECT SUM(amount) FROM ledger WHERE entry = 'settle' AND account_id = ?1").Bind(costs.AccountId).FirstAsync(row => row.Int64(0));
            ((long)(costs.Spent * 1_000_000)).ShouldBe(truth);
        }

        (await Host.Ledger.ClientsAsync(Cancel)).Count.ShouldBe(3);
        (await Host.Ledger.AccountsAsync(Cancel)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Batch_OfAClientWithoutBudgetThatCostsNothing_WritesNothingOfCosts()
    {
        await AcceptAsync();

        using var session = SqliteSession.Open(_engine.Database, readOnly: true);
        (await session.Prepare("SELECT (SELECT COUNT(*) FROM ledger) + (SELECT COUNT(*) FROM client_costs)").FirstAsync(row => row.Int64(0))).ShouldBe(0);
    }

    private async Task LiveAsync(string client, int turn)
    {
        var generation = Make.Generation(client) with { Reserved = 0.000_007m * (turn + 1) };
        (await Work.AcceptAsync(new Acceptance([generation]), Cancel)).ShouldBeOfType<AcceptOutcome.Accepted>();
        if (turn % 5 != 0)
        {
            var settlement = new Settlement(generation.Id, client, Now)
            {
                Costs = new Dictionary<string, decimal> { [$"account {turn % 2}"] = 0.000_005m * turn },
                Release = generation.Reserved,
            };
            await Host.Ledger.SettleAsync(settlement, Cancel);
            await Host.Ledger.SettleAsync(settlement, Cancel);
        }
    }
}
