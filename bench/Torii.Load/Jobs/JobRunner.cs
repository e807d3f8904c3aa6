using System.Diagnostics;
using Torii.Load.Http;

namespace Torii.Load.Jobs;

/// <summary>Runs jobs over a number of streams: each stream asks for the next job as soon as its last one has ended.</summary>
internal sealed class JobRunner(LoadClient client, JobPrompts prompts, TimeSpan deadline)
{
    /// <summary>Runs <paramref name="count"/> jobs, numbered from <paramref name="first"/>.</summary>
    public async Task<JobResult[]> Run(int first, int count, int streams, CancellationToken cancellation)
    {
        var results = new JobResult[count];
        var taken = -1;

        async Task Work()
        {
            for (var index = Interlocked.Increment(ref taken); index < count; index = Interlocked.Increment(ref taken))
            {
                results[index] = await RunOne(first + index, cancellation);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(streams, count)).Select(_ => Work()));
        return results;
    }

    private async Task<JobResult> RunOne(int job, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(deadline);
        var prompt = prompts.Of(job);
        TimeSpan? answered = null;
        var sent = Stopwatch.GetTimestamp();
        try
        {
            using var response = await client.Stream(prompt, limit.Token);
            answered = Stopwatch.GetElapsedTime(sent);
            if (!response.IsSuccessStatusCode)
            {
                return Failed($"HTTP {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(limit.Token)}");
            }

            await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
            return await JobStream.Follow(body, limit.Token) switch
            {
                JobEnd.Completed(var at) => new(job, answered, Stopwatch.GetElapsedTime(sent, at), Failure: null),
                JobEnd.Failed(var reason) => Failed(reason),
                _ => throw new UnreachableException(),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"no end within {deadline.TotalSeconds:0} s");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return Failed(broken.Message);
        }

        JobResult Failed(string reason) => new(job, answered, Stopwatch.GetElapsedTime(sent), reason);
    }
}
