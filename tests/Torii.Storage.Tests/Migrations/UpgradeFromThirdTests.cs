using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Generations;
using Torii.Storage.Migrations;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Migrations;

/// <summary>A database of the third version, in which one route had a name and no target, opened by this one.</summary>
public sealed class UpgradeFromThirdTests : StorageSuite
{
    private const string Waiting = "019df000000070008000000000000001";
    private const string Running = "019df000000070008000000000000002";
    private const string Attempt = "019df000000070008000000000000003";

    public UpgradeFromThirdTests()
        : this(new SqliteEngine())
    {
    }

    private UpgradeFromThirdTests(SqliteEngine engine)
        : base(engine) => WriteThirdVersion(engine);

    [Fact]
    public async Task WhatWaits_IsClaimedForTheSoraBackend()
    {
        (await Work.QueuedAsync(Cancel)).ShouldHaveSingleItem().Lane.ShouldBe(new Lane("sora", GenerationKind.Video, "chatgpt_pro", null));

        (await FindAsync(Waiting)).Lane.Targets().ShouldBe(["sora"]);
    }

    [Fact]
    public async Task WhatRuns_GoesOnAtTheSoraBackend()
    {
        var open = (await Work.OpenWorkAsync(Cancel)).ShouldHaveSingleItem();

        (open.Generation.Id, open.Attempt!.Id, open.Attempt.Target, open.Attempt.Cost).ShouldBe((Running, Attempt, "sora", null));
    }

    private static void WriteThirdVersion(SqliteEngine engine)
    {
        using var session = SqliteSession.Open(engine.Database, readOnly: false);
        var older = Migration.Embedded(typeof(Migration).Assembly).Take(3).ToArray();
        InProcess.OutcomeOf(new Migrator(older, new ManualTimeProvider(), NullLogger<Migrator>.Instance).ApplyAsync(session)).ShouldBe(3);
        foreach (var (id, lane, state) in new[] { (Waiting, "default|Video|chatgpt_pro|", "queued"), (Running, "default|Video||", "active") })
        {
            session.RunScript($$"""
                INSERT INTO generations (
                    id, batch_id, position, client_id, door, asked_model, lane, request, state, progress, attempts, last_event,
                    created_at, deadline, owner, kind)
                VALUES ('{{id}}', '{{id}}', 0, 'client', 'chat', 'm', '{{lane}}', '{"model":"m","kind":"video","prompt":"A crane"}', '{{state}}', 0, 1, 1,
                    1777636800000, 1777640400000, 'local', 'video');
                """);
        }

        session.RunScript($"""
            INSERT INTO attempts (id, generation_id, account_id, kind, slot, state, opened_at, owner)
            VALUES ('{Attempt}', '{Running}', 'account', 'video', 0, 'preparing', 1777636800000, 'local');
            """);
    }
}
