using System.Diagnostics;
using Torii.Core.Errands;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>Everything at once: twenty accounts of which six are well, and five hundred jobs of every kind.</summary>
[Collection(Kills.Name)]
public sealed class MixedFaultsTests
{
    private const int FirstJobs = 300;
    private const int SecondJobs = 200;

    /// <summary>How many jobs it takes at a time to see whether accounts serve again.</summary>
    private const int Probes = 40;

    /// <summary>Longer than any hold lasts the first time.</summary>
    private static readonly TimeSpan LongRest = TimeSpan.FromHours(2);

    [Fact]
    public async Task MixedFaults_FiveHundredMixedJobs_EachEndsForItsCauseAndNobodyRestsLongerThanItsOwn()
    {
        await using var challengedWay = await BoundProxy.StartAsync("127.0.0.2");
        await using var blockedWay = await BoundProxy.StartAsync("127.0.0.3");
        var pool = new MixedPool(challengedWay, blockedWay);
        var port = Ports.Next();
        await using var scene = await Scene.StartAsync(pool.SetupAt(port));
        using var upstream = new MixedUpstream(scene, pool, port);
        var rows = new MixedRows(scene.Torii.Setup.DataFolder);
        var clock = Stopwatch.StartNew();

        await upstream.BeginAsync(challengedWay, blockedWay);
        await WorkAsync(scene, upstream, rows);
        await ShouldServeAsync(scene, [.. pool.Recovering, .. pool.Healthy]);
        await ShouldHaveBeenRenewedOnceAsync(upstream);
        Figures.Write($"those that recover by themselves serve again after {clock.Elapsed.TotalSeconds:0.0} s");

        await upstream.EndAsync();
        await scene.Torii.StopAsync();
        rows.MakeHoldsOlder(LongRest);
        await scene.Torii.StartAsync();
        await ShouldServeAsync(scene, [.. pool.Accounts.Select(account => account.Name).Where(name => name != MixedPool.Dead)]);
        Figures.Write($"all but the dead one serve again after {clock.Elapsed.TotalSeconds:0.0} s");

        (await scene.Upstream.TasksAsync(MixedPool.Dead)).ShouldBeEmpty();
        Blame.ShouldBeOver(rows.Holds());
        (await Verdict.AskAsync(scene.Upstream)).ShouldBalance(scene.Rows);
    }

    /// <summary>All jobs, with everything that goes wrong meanwhile, and what came of them.</summary>
    private static async Task WorkAsync(Scene scene, MixedUpstream upstream, MixedRows rows)
    {
        var clock = Stopwatch.StartNew();
        await using var log = new HoldLog(rows);
        var ends = await AskAllAsync(scene, upstream);
        Figures.Print(ends, scene.Rows, log.Seen, clock.Elapsed);

        await ShouldHaveEndedRightAsync(scene, ends);
        Blame.ShouldBeRight(scene.Rows.Attempts);
        Blame.ShouldBeRight(log.Seen.Keys);
        Blame.ShouldBeMeasured(log.Seen);
        await ShouldLeaveNothingBehindAsync(scene, ends);
    }

    private static async Task<IReadOnlyList<JobEnd>> AskAllAsync(Scene scene, MixedUpstream upstream)
    {
        using var asking = new Asking(scene);
        var first = Jobs.First(0, FirstJobs).Select(asking.AskAsync).ToArray();
        await TasksAsync(scene, FirstJobs / 4);
        await upstream.BeBusyAsync();
        var made = await Task.WhenAll(first);

        var soFar = (await scene.Upstream.TasksAsync()).Count;
        var second = Jobs.Second(FirstJobs, SecondJobs, [.. made.Where(end => end.Job.Kind == "video 10 s" && end.Succeeded)]).Select(asking.AskAsync).ToArray();
        await TasksAsync(scene, soFar + (SecondJobs / 4));
        await upstream.GoOnAsync();
        return [.. made, .. await Task.WhenAll(second)];
    }

    private static Task TasksAsync(Scene scene, int count) =>
        Eventually.BeAsync($"{count} tasks are made", async () => (await scene.Upstream.TasksAsync()).Count >= count);

    /// <summary>Every job has come to the end that the upstream's part in it allows, and its program was told so.</summary>
    private static async Task ShouldHaveEndedRightAsync(Scene scene, IReadOnlyList<JobEnd> ends)
    {
        ends.Count.ShouldBe(FirstJobs + SecondJobs);
        var verdict = await Verdict.AskAsync(scene.Upstream);
        var rows = scene.Rows;
        var attempts = rows.Attempts.ToLookup(attempt => attempt.GenerationId);
        ends.Select(end => Misfit(end, GenerationOf(end, rows), verdict, attempts)).OfType<string>().ShouldBeEmpty();
        rows.Attempts.Where(attempt => attempt.Cause == "task_failed").Select(attempt => attempt.Account).Distinct().ShouldBe([MixedPool.Failing]);
        rows.Generations.Count(generation => generation.Cause == "content").ShouldBePositive();

        // Neither content nor a task that broke off is tried again.
        attempts.SelectMany(tries => tries.SkipLast(1)).ShouldAllBe(attempt => attempt.Cause != "content" && attempt.Cause != "task_failed");
        verdict.ShouldBalance(rows);
    }

    /// <summary>In what a job's end differs from the one it had to come to, in the database and for its program; null where in nothing.</summary>
    private static string? Misfit(JobEnd end, GenerationRow generation, Verdict verdict, ILookup<string, AttemptRow> attempts)
    {
        var due = verdict.Of(end.Job, attempts[generation.Id]);
        var code = due switch
        {
            null => null,
            "content" => "content_policy_violation",
            _ => "upstream_failed",
        };
        return generation.Cause == due && generation.State == (due is null ? "completed" : "failed") && end.Reply.ErrorCode == code && end.Succeeded == (due is null)
            ? null
            : $"{end.Job.Tag} ({end.Job.Kind}): {due ?? "success"} is due, it is {generation.State} {generation.Cause}, and was told {end.Reply.ErrorCode} {end.Reply.ErrorMessage}";
    }

    // An error in one piece names no generation; prompts do, and characters have none.
    private static GenerationRow GenerationOf(JobEnd end, ToriiRows rows) =>
        rows.Generations.Single(generation => end.Reply.Id == $"chatcmpl-{generation.Id}" || generation.Prompt.Contains(end.Job.Tag, StringComparison.Ordinal));

    /// <summary>Each token that ended was renewed, and no renewal was made twice; the refresh token that was rotated was used.</summary>
    private static async Task ShouldHaveBeenRenewedOnceAsync(MixedUpstream upstream)
    {
        var renewals = await upstream.RenewalsAsync();
        renewals.Where(account => account.Value > 0).OrderBy(account => account.Key, StringComparer.Ordinal).ShouldBe(
        [
            KeyValuePair.Create(MixedPool.Ending, 1),
            KeyValuePair.Create(MixedPool.Expired, 1),
            KeyValuePair.Create(MixedPool.Invalidated, 1),
            KeyValuePair.Create(MixedPool.Rotating, 2),
        ]);
    }

    /// <summary>Kept are the characters that were asked for alone; the others are removed, and so are the posts made for remixes.</summary>
    private static async Task ShouldLeaveNothingBehindAsync(Scene scene, IReadOnlyList<JobEnd> ends)
    {
        var kept = ends.Count(end => end.Job.Kind == Jobs.Character && end.Succeeded);
        kept.ShouldBePositive();
        await Eventually.BeAsync("what was made for the time being is removed", () => Task.FromResult(!scene.Rows.Errands.Any(errand => errand != ErrandKinds.AccountCheck)));
        (await scene.Upstream.CharactersAsync()).Count(character => !character.Deleted).ShouldBe(kept);
        (await scene.Upstream.PostsAsync()).ShouldAllBe(post => post.Deleted);
    }

    /// <summary>Each of the accounts is given work, and does it.</summary>
    private static async Task ShouldServeAsync(Scene scene, IReadOnlyCollection<string> accounts)
    {
        var before = (await scene.Upstream.TasksAsync()).Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> absent = [];
        try
        {
            await Eventually.BeAsync("every one of them serves again", async () =>
            {
                var probes = await Task.WhenAll(Enumerable.Range(0, Probes).Select(_ => scene.First.StreamAsync($"a probe {Guid.NewGuid()}")));
                probes.ShouldAllBe(probe => probe.IsDone);
                var tasks = await scene.Upstream.TasksAsync();
                absent = [.. accounts.Except(tasks.Where(task => !before.Contains(task.Id)).Select(task => task.Account))];
                return absent.Count == 0;
            });
        }
        catch (TimeoutException)
        {
            absent.ShouldBeEmpty("still out of work");
        }
    }
}
