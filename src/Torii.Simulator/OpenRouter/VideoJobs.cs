using System.Collections.Concurrent;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>The video jobs there are.</summary>
internal sealed class VideoJobs(UpstreamTaskBook tasks, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, VideoJob> _jobs = new(StringComparer.Ordinal);

    public VideoJob Begin(Call call, VideoOrder order)
    {
        var task = tasks.Begin(call, order.Task, static digits => $"job-{digits}");
        var job = new VideoJob(task, order, call.Origin, UpstreamFiles.Link(call, task));
        _jobs[task.Id] = job;
        return job;
    }

    /// <summary>The caller's job of this id; null when there is none, or none any more.</summary>
    public VideoJob? Find(Call call, string id) => tasks.Find(call, id) is { } task ? _jobs.GetValueOrDefault(task.Id) : null;

    /// <summary>What an account's completed jobs have cost, in US dollars.</summary>
    public decimal SpentBy(Account account)
    {
        var now = time.GetUtcNow();
        return _jobs.Values
            .Where(job => job.Task.Account == account.Id && job.StateAt(now).Status is "completed")
            .Sum(job => job.Order.Cost);
    }
}
