using System.Diagnostics;
using System.Runtime.CompilerServices;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Tests.Support;

/// <summary>
/// This test program, started a second time with <see cref="FolderVariable"/> set: instead of running tests it works on
/// the database of that folder without end, writing each line only after what it names is durable. It is there to be killed.
/// </summary>
internal static class CrashingChild
{
    private const string FolderVariable = "TORII_TESTS_CRASH_FOLDER";

    /// <summary>Starts it.</summary>
    public static Process Start(string folder)
    {
        var assembly = typeof(CrashingChild).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[FolderVariable] = folder;
        return Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
    }

    [ModuleInitializer]
    internal static void WorkIfChild()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            // The initializer must not return, or the tests would begin.
            using var end = new ManualResetEventSlim();
            _ = Task.Run(() => WorkAsync(folder));
            end.Wait();
        }
    }

    private static async Task WorkAsync(string folder)
    {
        using var engine = new FolderEngine(folder);
        using var host = new StorageHost(engine, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => LiveAsync(host, "account-" + worker)));
    }

    private static async Task LiveAsync(StorageHost host, string account)
    {
        var make = new Samples(TimeProvider.System);
        while (true)
        {
            var generation = make.Generation(client: account);
            await host.Work.AcceptAsync([generation], default);
            Say("queued", generation.Id);
            var claimed = (ClaimOutcome.Claimed)await host.Work.ClaimAsync(make.Claim(account: account, client: account), default);
            Say("active", generation.Id);
            await host.Work.ApplyAsync(make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting), default);
            await host.Work.ApplyAsync(make.Move(claimed.Attempt.Id, AttemptState.Submitting, AttemptState.Ended), default);
            var end = make.Move(generation.Id, GenerationState.Active, GenerationState.Completed, 100) with
            {
                Events = [new NewEvent(generation.Id, TimelineEventType.Completed)],
                Errands = [make.Errand()],
            };
            await host.Work.ApplyAsync(end, default);
            Say("completed", generation.Id);
        }
    }

    private static void Say(string state, string id) => Console.Out.WriteLine($"{state} {id}");
}
