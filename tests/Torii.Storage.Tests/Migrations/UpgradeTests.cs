using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Migrations;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Migrations;

/// <summary>A database of the first version, with rows as that version wrote them, opened by this one.</summary>
public sealed class UpgradeTests : StorageSuite
{
    private const string Waiting = "019df000000070008000000000000001";
    private const string Done = "019df000000070008000000000000002";
    private const string Attempt = "019df000000070008000000000000003";

    private const string Rows = $$"""
        INSERT INTO generations (
            id, batch_id, position, client_id, door, asked_model, lane, request, state, progress, attempts, last_event, created_at,
            deadline, ended_at, owner)
        VALUES
            ('{{Waiting}}', '{{Waiting}}', 0, 'c', 'chat', 'sora-2', 'sora|Video||',
            '{"model":"m","kind":"video","prompt":"A crane","seconds":10,"images":[]}',
            'queued', 0, 0, 1, 1777636800000, 1777640400000, NULL, 'local'),
            ('{{Done}}', '{{Done}}', 0, 'c', 'chat', 'gpt-image', 'sora|Image||',
            '{"model":"m","kind":"image","prompt":"A crane","size":{"width":360,"height":360},"images":["019df0"]}',
            'completed', 100, 1, 1, 1777636800000, 1777640400000, 1777636900000, 'local');
        INSERT INTO attempts (id, generation_id, account_id, kind, slot, state, opened_at, ended_at, task, result, owner)
        VALUES ('{{Attempt}}', '{{Done}}', 'a', 'image', 0, 'ended', 1777636800000, 1777636900000, 'task_1', 'gen_1', 'local');
        INSERT INTO events (generation_id, number, at, type, progress) VALUES ('{{Done}}', 1, 1777636800000, 'queued', 0);
        INSERT INTO accounts (id, number, upstream, name, token_hash, weight, video_limit, plan, egress, status, origin)
        VALUES ('a', 1, 'sora', 'First', 'h', 2, 3, 'chatgpt_plus', 'default', 'enabled', 'configuration');
        """;

    public UpgradeTests()
        : this(new SqliteEngine())
    {
    }

    private UpgradeTests(SqliteEngine engine)
        : base(engine) => WriteFirstVersion(engine);

    [Fact]
    public async Task Generations_OfTheFirstVersion_AreReadWithWhatTheyLackAsDefaults()
    {
        (await FindAsync(Waiting)).ShouldSatisfyAllConditions(
            found => found.State.ShouldBe(GenerationState.Queued),
            found => found.Text.ShouldBeNull(),
            found => found.Request.Prompt.ShouldBe("A crane"),
            found => found.Request.Images.ShouldBeEmpty(),
            found => found.Request.Notes.ShouldBeEmpty(),
            found => found.Request.Publish.ShouldBeFalse(),
            found => found.Request.Remix.ShouldBeNull());
        (await FindAsync(Done)).Request.Images.ShouldBe(["019df0"]);
    }

    [Fact]
    public async Task Accounts_OfTheFirstVersion_MakeWhatTheyMade() =>
        (await Host.Accounts.AllAsync(Cancel)).ShouldBe(
        [
            new Account
            {
                Id = "a", Upstream = "sora", Name = "First", TokenHash = "h", Weight = 2, VideoLimit = 3, Plan = "chatgpt_plus",
                Status = AccountStatus.Enabled, Origin = AccountOrigin.Configuration,
            },
        ]);

    [Fact]
    public async Task Work_OfTheFirstVersion_GoesOn()
    {
        (await Host.Get<ISourceStore>().FindByResultAsync("gen_1", Cancel)).ShouldNotBeNull().Attempt.Id.ShouldBe(Attempt);
        (await Host.Get<IPostStore>().BeginAsync(Make.Post(Done), null, Cancel)).ShouldBeTrue();
        (await Host.Get<IPostStore>().IsNeededAsync(Done, Cancel)).ShouldBeFalse();
        await Work.NoteAsync(Done, "Published.", Cancel);
        (await Host.Generations.EventsAsync(Done, 0, Cancel)).Select(entry => entry.Number).ShouldBe([1, 2]);

        var lane = (await Work.QueuedAsync(Cancel)).ShouldHaveSingleItem().Lane;
        var claimed = (await Work.ClaimAsync(Make.Claim(client: "c", lane: lane), Cancel)).ShouldBeOfType<ClaimOutcome.Claimed>();
        claimed.Generation.Id.ShouldBe(Waiting);
    }

    private static void WriteFirstVersion(SqliteEngine engine)
    {
        using var session = SqliteSession.Open(engine.Database, readOnly: false);
        var first = Migration.Embedded(typeof(Migration).Assembly)[0];
        InProcess.OutcomeOf(new Migrator([first], new ManualTimeProvider(), NullLogger<Migrator>.Instance).ApplyAsync(session)).ShouldBe(1);
        session.RunScript(Rows);
    }
}
