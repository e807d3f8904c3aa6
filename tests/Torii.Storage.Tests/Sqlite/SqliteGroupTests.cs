using System.Data.Common;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Sql;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>Units that share a transaction.</summary>
public sealed class SqliteGroupTests() : StorageSuite(new SqliteEngine())
{
    private const string Put = "INSERT INTO settings (name, secret, value) VALUES (?1, 0, ?2)";

    private IDatabase Database => Host.Get<IDatabase>();

    [Fact]
    public async Task Unit_ThatThrowsMidway_IsTakenBackAlone()
    {
        var writes = await GatherAsync(
            () => PutAsync("a"),
            () => Database.WriteAsync("b", PutAndThrowAsync, Cancel),
            () => PutAsync("c"));

        await writes[0];
        await Should.ThrowAsync<InvalidDataException>(() => writes[1]);
        await writes[2];
        await KeptAsync("a", "c");
    }

    [Fact]
    public async Task Unit_Undone_HasItsOutcomeAndLeavesNothing()
    {
        var writes = await GatherAsync(
            () => PutAsync("a"),
            () => Database.WriteAsync("b", static async (unit, name) =>
            {
                await unit.Prepare(Put).Bind(name).Bind("1").RunAsync();
                unit.TellErrands();
                return unit.Undo(7);
            }, Cancel),
            () => PutAsync("c"));

        (await writes[1]).ShouldBe(7);
        await Task.WhenAll(writes);
        await KeptAsync("a", "c");
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unit_ThatAwaitsSomethingElse_IsRefused()
    {
        var writes = await GatherAsync(
            () => PutAsync("a"),
            () => Database.WriteAsync("b", static async (_, _) =>
            {
                await Task.Yield();
                return 0;
            }, Cancel));

        await writes[0];
        await Should.ThrowAsync<InvalidOperationException>(() => writes[1]);
    }

    [Fact]
    public async Task Commit_ThatFails_FailsAllOfItAndTellsNothing()
    {
        var generation = Make.Generation();

        var writes = await GatherAsync(
            async () => await Work.AcceptAsync(new Acceptance([generation]), Cancel) is AcceptOutcome.Accepted ? 1 : 0,
            () => Database.WriteAsync("orphan", static async (unit, id) =>
            {
                await unit.Prepare("PRAGMA defer_foreign_keys = ON").RunAsync();
                return await unit.Prepare("INSERT INTO steps (attempt_id, name, number, class) VALUES (?1, 'x', 0, 'blind')").Bind(id).RunAsync();
            }, Cancel));

        await Should.ThrowAsync<DbException>(() => writes[0]);
        await Should.ThrowAsync<DbException>(() => writes[1]);
        (await Host.Generations.FindAsync(generation.Id, Cancel)).ShouldBeNull();
        Host.Listener.Heard.ShouldBeEmpty();

        await AcceptAsync(generation);
        Host.Listener.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Disk_Full_FailsWhatNeedsRoomAndRecovers()
    {
        await Database.WriteAsync(
            0, static (unit, _) => unit.Prepare("PRAGMA max_page_count = 1").FirstAsync(static row => row.Int(0)), Cancel);

        await Should.ThrowAsync<DbException>(() => Host.Settings.SetAsync("large", new string('x', 1_000_000), Cancel));

        await Database.WriteAsync(
            0, static (unit, _) => unit.Prepare("PRAGMA max_page_count = 1000000").FirstAsync(static row => row.Int(0)), Cancel);
        await Host.Settings.SetAsync("large", new string('x', 1_000_000), Cancel);
        (await Host.Settings.GetAsync("large", Cancel))!.Length.ShouldBe(1_000_000);
    }

    [Fact]
    public async Task Unit_GivenUpWhileItWaited_IsNotRun()
    {
        using var given = new CancellationTokenSource();

        var writes = await GatherAsync(
            () => PutAsync("a"),
            () => Database.WriteAsync("b", static (unit, name) => unit.Prepare(Put).Bind(name).Bind("1").RunAsync(), given.Token),
            async () =>
            {
                await given.CancelAsync();
                return 0;
            });

        await writes[0];
        await Should.ThrowAsync<OperationCanceledException>(() => writes[1]);
        await KeptAsync("a");
    }

    private static async ValueTask<int> PutAndThrowAsync(UnitOfWork unit, string name)
    {
        await unit.Prepare(Put).Bind(name).Bind("1").RunAsync();
        throw new InvalidDataException("midway");
    }

    private Task<int> PutAsync(string name) =>
        Database.WriteAsync(name, static (unit, name) => unit.Prepare(Put).Bind(name).Bind("1").RunAsync(), Cancel);

    /// <summary>Holds the writer up until all of the writes wait, so that they become one group.</summary>
    private async Task<Task<int>[]> GatherAsync(params Func<Task<int>>[] writes)
    {
        using var begun = new SemaphoreSlim(0);
        using var open = new ManualResetEventSlim();
        var gate = Database.WriteAsync(
            (begun, open),
            (unit, gate) =>
            {
                gate.begun.Release();
                gate.open.Wait(Cancel);
                return ValueTask.FromResult(0);
            },
            Cancel);
        await begun.WaitAsync(Cancel);
        Task<int>[] waiting = [.. writes.Select(write => write())];
        open.Set();
        await gate;
        await Task.WhenAny(Task.WhenAll(waiting), Task.Delay(TimeSpan.FromSeconds(30), Cancel));
        return waiting;
    }

    private async Task KeptAsync(params string[] names)
    {
        var kept = await Database.ReadAsync(
            0, static (session, _) => session.Prepare("SELECT name FROM settings ORDER BY name").ListAsync(static row => row.Text(0)), Cancel);
        kept.ShouldBe(names);
    }
}
