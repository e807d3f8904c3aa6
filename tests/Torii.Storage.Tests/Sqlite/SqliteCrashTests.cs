using Torii.Core.Generations;
using Torii.Storage.Sql;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>What is left when the process is killed.</summary>
public sealed class SqliteCrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(40)]
    [InlineData(700)]
    public async Task Killed_AtWork_HasLostNothingItHadSaid(int lines)
    {
        var said = await SaidBeforeItWasKilledAsync(lines);

        using var engine = new FolderEngine(_folder.Path);
        using var host = new StorageHost(engine, TimeProvider.System);
        foreach (var (id, state) in said)
        {
            var found = (await host.Generations.FindAsync(id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
            ((int)found.State).ShouldBeGreaterThanOrEqualTo((int)state);
            var events = await host.Generations.EventsAsync(id, 0, TestContext.Current.CancellationToken);
            events.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, found.LastEvent));
        }

        (await IntegrityAsync(host)).ShouldBe("ok");
        await ErrandsFitAsync(host);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Dictionary<string, GenerationState>> SaidBeforeItWasKilledAsync(int lines)
    {
        var said = new Dictionary<string, GenerationState>(StringComparer.Ordinal);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        using var child = SqliteCrashChild.Start(_folder.Path);
        try
        {
            for (var line = 0; line < lines;)
            {
                // The runner has something to say too.
                var words = (await child.StandardOutput.ReadLineAsync(deadline.Token)).ShouldNotBeNull().Split(' ');
                if (words.Length == 2 && Enum.TryParse<GenerationState>(words[0], out var state))
                {
                    said[words[1]] = state;
                    line++;
                }
            }
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        return said;
    }

    private static async Task<string?> IntegrityAsync(StorageHost host) => await host.Get<IDatabase>().ReadAsync(
        0, static (session, _) => session.Prepare("PRAGMA integrity_check").FirstAsync(static row => row.Text(0)), TestContext.Current.CancellationToken);

    /// <summary>A completed generation and its errand were one unit: there are as many of one as of the other.</summary>
    private static async Task ErrandsFitAsync(StorageHost host)
    {
        var (completed, errands) = await host.Get<IDatabase>().ReadAsync(
            0,
            static (session, _) => session
                .Prepare("SELECT (SELECT COUNT(*) FROM generations WHERE state = 'completed'), (SELECT COUNT(*) FROM errands)")
                .FirstAsync(static row => (row.Int(0), row.Int(1))),
            TestContext.Current.CancellationToken);
        errands.ShouldBe(completed);
    }
}
