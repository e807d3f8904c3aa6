using System.Diagnostics;
using Torii.Load.Http;

namespace Torii.Load.Requests;

/// <summary>Repeats a request from within the driver.</summary>
internal sealed class OwnLoop(LoadClient client)
{
    private int _failed;

    public async Task<RequestRate> Run(LoadRequest request, RequestPace pace, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, pace.Connections).Select(_ => Work(request, started, pace.Duration, cancellation)));
        var took = Stopwatch.GetElapsedTime(started);
        var sorted = times.SelectMany(list => list).Order().ToArray();
        return new(sorted.Length / took.TotalSeconds, At(0.50), At(0.99), _failed, sorted.Length);

        TimeSpan At(double share) => sorted is [] ? TimeSpan.Zero : sorted[(int)(share * (sorted.Length - 1))];
    }

    private async Task<List<TimeSpan>> Work(LoadRequest request, long started, TimeSpan duration, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var sent = Stopwatch.GetTimestamp();
            if (!await Succeeds(request, cancellation))
            {
                Interlocked.Increment(ref _failed);
            }

            times.Add(Stopwatch.GetElapsedTime(sent));
        }

        return times;
    }

    private async Task<bool> Succeeds(LoadRequest request, CancellationToken cancellation)
    {
        try
        {
            using var response = request.Body is { } body
                ? await client.Post(request.Path, body, cancellation)
                : await client.Get(request.Path, cancellation);
            await response.Content.CopyToAsync(Stream.Null, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
