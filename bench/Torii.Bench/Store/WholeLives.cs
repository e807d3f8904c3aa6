using System.Collections.Concurrent;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work;

namespace Torii.Bench.Store;

/// <summary>Whole lives of a generation through the store, selection included, with nearly every account busy.</summary>
internal static class WholeLives
{
    private static readonly WorkOptions Options = new();

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(OpenedStore store, int lives, int atOnce)
    {
        await FillAsync(store, leave: atOnce + 8);
        await Race.RunAsync("lives, warming up", 2_000, atOnce, commits => LiveAsync(store, commits));
        await Race.RunAsync($"lives, {atOnce} at once", lives, atOnce, commits => LiveAsync(store, commits));
    }

    private static async Task FillAsync(OpenedStore store, int leave)
    {
        for (var busy = store.Pool.Count - leave; busy > 0; busy--)
        {
            await store.Work.AcceptAsync(new Acceptance([store.New("busy")]), CancellationToken.None);
            await store.ClaimAsync("busy");
        }
    }

    private static async Task LiveAsync(OpenedStore store, ConcurrentBag<double> commits)
    {
        await Race.TimeAsync(commits, store.Work.AcceptAsync(new Acceptance([store.New("one")]), CancellationToken.None));
        var claimed = await Race.TimeAsync(commits, store.ClaimAsync("one")) ?? throw new InvalidOperationException("No account is free.");
        var work = new OpenWork(claimed.Generation, claimed.Attempt, []);
        work = await ApplyAsync(store, commits, work, Road.Sending(work, [], Now));
        work = await ApplyAsync(store, commits, work, Road.Accepted(work, "task_" + work.Attempt!.Id, adopted: false, Now));
        for (var percent = 25; percent < 100; percent += 25)
        {
            work = await ApplyAsync(store, commits, work, Road.Progressed(work, percent, Now));
        }

        var done = new TaskReport.Succeeded("gen_" + work.Attempt!.Id, ["http://127.0.0.1/files/" + work.Attempt.Id]);
        work = await ApplyAsync(store, commits, work, Road.Delivered(work, done, Options, Now));
        await ApplyAsync(store, commits, work, Road.Stored(work.Generation, [ResultOf(store, work)], Now));
    }

    private static async Task<OpenWork> ApplyAsync(OpenedStore store, ConcurrentBag<double> commits, OpenWork work, Change change)
    {
        var outcome = await Race.TimeAsync(commits, store.Work.ApplyAsync(change, CancellationToken.None));
        return outcome == ChangeOutcome.Whole ? work.After(change) : throw new InvalidOperationException($"The change was {outcome}.");
    }

    private static MediaRecord ResultOf(OpenedStore store, OpenWork work) => new()
    {
        Id = store.Ids.Next(),
        Role = MediaRole.Result,
        GenerationId = work.Generation.Id,
        ContentType = "video/mp4",
        Length = 123_456,
        Hash = new string('a', 64),
        CreatedAt = Now,
    };

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
