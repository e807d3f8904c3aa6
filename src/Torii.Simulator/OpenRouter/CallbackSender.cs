using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Torii.Simulator.OpenRouter;

/// <summary>Tells of the end of jobs: signed, once each, and again where the other side does not say that it has heard.</summary>
internal sealed class CallbackSender(LiveOpenRouterSettings settings, TimeProvider time) : BackgroundService
{
    private const int MostAttempts = 3;

    /// <summary>How often to look. By a clock that only tests move, nothing tells when a job ends.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<(VideoJob Job, int Attempts)> _waiting = [];
    private readonly SemaphoreSlim _watched = new(0);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Deadline };

    /// <summary>Tells of the job's end, if anybody is to be told.</summary>
    public void Watch(VideoJob job)
    {
        if (job.Order.Callback is not null)
        {
            _waiting.Enqueue((job, 0));
            _watched.Release();
        }
    }

    public override void Dispose()
    {
        _http.Dispose();
        _watched.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _watched.WaitAsync(stoppingToken);
            while (!_waiting.IsEmpty)
            {
                await Task.Delay(LookEvery, time, stoppingToken);
                await LookAsync(stoppingToken);
            }
        }
    }

    /// <summary>Looks at each job that is waiting, once.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        for (var left = _waiting.Count; left > 0 && _waiting.TryDequeue(out var waiting); left--)
        {
            var (job, attempts) = waiting;
            if (!job.HasEndedAt(time.GetUtcNow()) || (!await TellAsync(job, cancellationToken) && ++attempts < MostAttempts))
            {
                _waiting.Enqueue((job, attempts));
            }
        }
    }

    /// <summary>Tells of it once.</summary>
    /// <returns>Whether the other side has heard.</returns>
    private async Task<bool> TellAsync(VideoJob job, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var status = job.StateAt(now).Status;
        var told = new JsonObject { ["type"] = $"video.generation.{status}", ["data"] = VideoJobView.Of(job, settings.Current, now) };
        var body = Encoding.UTF8.GetBytes(told.ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, job.Order.Callback) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-OpenRouter-Idempotency-Key", $"{job.Task.Id}-{status}");
        request.Headers.Add("X-OpenRouter-Signature", WebhookSignature.Of(settings.Current.WebhookSecret, now, body));
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
