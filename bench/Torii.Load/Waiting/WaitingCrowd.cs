using Torii.Load.Http;
using Torii.Load.Jobs;

namespace Torii.Load.Waiting;

/// <summary>Clients that ask for a job each and then only wait.</summary>
internal sealed class WaitingCrowd(LoadClient client, int size) : IDisposable
{
    /// <summary>
    /// Clients that connect at the same moment. More would overflow the queue of connections that the kernel keeps for a listener,
    /// and measure how long TCP waits before it tries again.
    /// </summary>
    private const int OpeningAtOnce = 256;

    private readonly JobPrompts _prompts = new();
    private readonly SemaphoreSlim _door = new(OpeningAtOnce);
    private readonly TaskCompletionSource _allAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _answered;

    public int Size => size;

    /// <summary>Ends when every client has its first event, or has failed.</summary>
    public Task AllAnswered => _allAnswered.Task;

    /// <summary>Lets all of them wait until <paramref name="goAway"/>: why each failed, null for those that waited to the end.</summary>
    public Task<string?[]> Wait(CancellationToken goAway) => Task.WhenAll(Enumerable.Range(0, size).Select(job => WaitOne(job, goAway)));

    public void Dispose() => _door.Dispose();

    private async Task<string?> WaitOne(int job, CancellationToken goAway)
    {
        using var arrival = new Arrival(this);
        try
        {
            await _door.WaitAsync(goAway);
            arrival.IsAtTheDoor = true;
            using var response = await client.Stream(_prompts.Of(job), goAway);
            if (!response.IsSuccessStatusCode)
            {
                return $"HTTP {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(goAway)}";
            }

            await using var body = await response.Content.ReadAsStreamAsync(goAway);
            using var events = new SseReader(body);
            while (await events.Next(goAway) is not null)
            {
                arrival.Dispose();
            }

            return "the stream ended";
        }
        catch (OperationCanceledException) when (goAway.IsCancellationRequested)
        {
            return arrival.IsOver ? null : "no event before the deadline";
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return goAway.IsCancellationRequested ? null : broken.Message;
        }
    }

    /// <summary>One client's way in: it holds a place at the door, and gives it up once, whatever happens first.</summary>
    private sealed class Arrival(WaitingCrowd crowd) : IDisposable
    {
        public bool IsAtTheDoor { get; set; }

        public bool IsOver { get; private set; }

        public void Dispose()
        {
            if (IsOver)
            {
                return;
            }

            IsOver = true;
            if (IsAtTheDoor)
            {
                crowd._door.Release();
            }

            if (Interlocked.Increment(ref crowd._answered) == crowd.Size)
            {
                crowd._allAnswered.SetResult();
            }
        }
    }
}
