using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Repeating;
using Torii.Storage.Migrations;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Migrations;

/// <summary>A database of the second version, with rows as that version wrote them, opened by this one.</summary>
public sealed class UpgradeFromSecondTests : StorageSuite
{
    private const string Client = "0000000000000000000000000000000c";

    // Lanes with every kind, with a plan and a pin, and of the name that the older routes had.
    private static readonly (string Id, string Lane, GenerationKind Kind)[] Rows =
    [
        ("019df000000070008000000000000001", "default|Image||", GenerationKind.Image),
        ("019df000000070008000000000000002", "default|Video||", GenerationKind.Video),
        ("019df000000070008000000000000003", "sora|Video|chatgpt_pro|019dfaccount", GenerationKind.Video),
        ("019df000000070008000000000000004", "default|Character||019dfaccount", GenerationKind.Character),
        ("019df000000070008000000000000005", "default|Prompt||", GenerationKind.Prompt),
    ];

    public UpgradeFromSecondTests()
        : this(new SqliteEngine())
    {
    }

    private UpgradeFromSecondTests(SqliteEngine engine)
        : base(engine) => WriteSecondVersion(engine);

    [Fact]
    public async Task Generations_AreListedUnderTheirKind()
    {
        foreach (var kind in Enum.GetValues<GenerationKind>())
        {
            var expected = Rows.Where(row => row.Kind == kind).Select(row => row.Id).ToList();

            (await Host.Generations.ListAsync(new GenerationPage(Client, kind, 10) { OldestFirst = true }, Cancel)).Select(generation => generation.Id).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Generations_HaveNoWebhooksAndMayBeDeleted()
    {
        (await FindAsync(Rows[1].Id)).Webhooks.ShouldBeEmpty();
        var removal = Make.Errand("media.remove");

        (await Host.Generations.DeleteAsync(Rows[1].Id, removal, Cancel)).ShouldBeTrue();

        (await Host.Generations.FindAsync(Rows[1].Id, Cancel)).ShouldBeNull();
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBe([removal]);
    }

    [Fact]
    public async Task Clients_GoOnWithoutWebhooks()
    {
        var client = (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem();

        (client.Id, client.WebhookSecret).ShouldBe((Client, null));
        client.Webhooks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_HaveNothingToRepeat() =>
        (await Host.Get<IAskStore>().JoinAsync(Client, new Ask("fingerprint") { IsRetry = true }, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Cancel))
            .ShouldBe(new Earlier.None());

    private static void WriteSecondVersion(SqliteEngine engine)
    {
        using var session = SqliteSession.Open(engine.Database, readOnly: false);
        var both = Migration.Embedded(typeof(Migration).Assembly).Take(2).ToArray();
        InProcess.OutcomeOf(new Migrator(both, new ManualTimeProvider(), NullLogger<Migrator>.Instance).ApplyAsync(session)).ShouldBe(2);
        foreach (var (id, lane, kind) in Rows)
        {
            var request = $$"""{"model":"m","kind":"{{kind.ToString().ToLowerInvariant()}}","prompt":"A crane","images":[]}""";
            session.RunScript($"""
                INSERT INTO generations (
                    id, batch_id, position, client_id, door, asked_model, lane, request, state, progress, attempts, last_event,
                    created_at, deadline, ended_at, owner)
                VALUES ('{id}', '{id}', 0, '{Client}', 'chat', 'm', '{lane}', '{request}', 'completed', 100, 1, 1,
                    1777636800000, 1777640400000, 1777636900000, 'local');
                """);
        }

        session.RunScript($"INSERT INTO clients (id, name, key_hash, strict, origin) VALUES ('{Client}', 'Studio', 'hash', 0, 'generated');");
    }
}
