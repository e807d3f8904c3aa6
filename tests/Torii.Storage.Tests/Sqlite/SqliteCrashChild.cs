using System.Diagnostics;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>
/// Not a test but the victim of one: this program started a second time, working on a database without end and writing
/// each line only after what it names is durable. It is there to be killed.
/// </summary>
public sealed class SqliteCrashChild
{
    private const string FolderVariable = "TORII_TESTS_CRASH_FOLDER";

    [Fact(Explicit = true)]
    public async Task Works_UntilItIsKilled()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Only the crash tests run this.");
        using var engine = new FolderEngine(folder);
        using var host = new StorageHost(engine, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => LiveAsync(host, "account-" + worker)));
    }

    /// <summary>Starts it.</summary>
    internal static Process Start(string folder)
    {
        var method = $"{typeof(SqliteCrashChild).FullName}.{nameof(Works_UntilItIsKilled)}";
        var start = new ProcessStartInfo("dotnet", [typeof(SqliteCrashChild).Assembly.Location, "-explicit", "only", "-method", method])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[FolderVariable] = folder;
        return Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
    }

    private static async Task LiveAsync(StorageHost host, string account)
    {
        var make = new Samples(TimeProvider.System);
        while (true)
        {
            var generation = make.Generation(client: account);
            await host.Work.AcceptAsync(new Acceptance([generation]), default);
            Say(GenerationState.Queued, generation.Id);
            var claimed = (ClaimOutcome.Claimed)await host.Work.ClaimAsync(make.Claim(account: account, client: account), default);
            Say(GenerationState.Active, generation.Id);
            await host.Work.ApplyAsync(make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting), default);
            await host.Work.ApplyAsync(make.Move(claimed.Attempt.Id, AttemptState.Submitting, AttemptState.Ended), default);
            var end = make.Move(generation.Id, GenerationState.Active, GenerationState.Completed, 100) with
            {
                Events = [new NewEvent(generation.Id, TimelineEventType.Completed)],
                Errands = [make.Errand()],
            };
            await host.Work.ApplyAsync(end, default);
            Say(GenerationState.Completed, generation.Id);
        }
    }

    private static void Say(GenerationState state, string id) => Console.Out.WriteLine($"{state} {id}");
}
