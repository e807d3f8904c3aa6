using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Telemetry;
using Torii.Core.Work.Publishing;

namespace Torii.Core.Work.Collecting;

/// <summary>
/// Fetches finished results into the media store and completes their generations. A result that cannot be had now is
/// tried again, with a link asked for anew, until the generation's deadline: it was made, and may have been paid for. While
/// the disk does not take it, there is no deadline.
/// </summary>
internal sealed partial class Collector(
    ResultFetcher fetcher,
    WholeResults whole,
    Publisher publisher,
    ChangeWriter changes,
    DiskRefusals refusals,
    BackgroundTasks tasks,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<Collector> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Channel<OpenWork> _waiting = Channel.CreateUnbounded<OpenWork>();

    /// <summary>Fetches what a delivered generation's attempt has made. Their number is bounded by the accounts' slots.</summary>
    public void Collect(OpenWork work) => _waiting.Writer.TryWrite(work);

    /// <summary>Runs until told to stop.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.DownloadsAtOnce).Select(_ => WorkAsync(cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var work in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            if (!await TryAsync(work, refresh: false, cancellationToken))
            {
                tasks.Run(token => RetryAsync(work, token));
            }
        }
    }

    private async Task RetryAsync(OpenWork work, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); time.GetUtcNow() < work.Generation.Deadline || refusals.AreRecent; pause = Shorter(2 * pause, LongestPause))
        {
            await Task.Delay(pause, time, cancellationToken);
            if (await TryAsync(work, refresh: true, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryAsync(OpenWork work, bool refresh, CancellationToken cancellationToken)
    {
        IReadOnlyList<MediaRecord>? results = null;
        using var span = Tracing.Begin("collect", ActivityKind.Internal, work.Generation.Trace);
        try
        {
            var current = refresh ? await fetcher.RefreshAsync(work, cancellationToken) : work;
            current = work.Generation.Request.Publish ? await publisher.BeforeFetchAsync(current, cancellationToken) : current;
            results = await whole.FetchAsync(current, cancellationToken);
            if (results is null && work.Generation.Request.Kind == GenerationKind.Character)
            {
                // It can be used without its picture, and is kept at the upstream already.
                results = [];
            }

            if (results is null)
            {
                return false;
            }

            if (await changes.WriteAsync(Road.Stored(work.Generation, results, time.GetUtcNow()), cancellationToken) != ChangeOutcome.Whole)
            {
                // It was called off meanwhile: nobody will ask for these.
                fetcher.Delete(results);
            }

            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (refusals.Note(fault) is { } trouble)
            {
                Log.NotTaken(log, work.Generation.Id, trouble, fault.Message);
            }
            else
            {
                Log.Failed(log, fault, work.Generation.Id);
            }

            fetcher.Delete(results ?? []);
            return false;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(1405, LogLevel.Error, "The result of generation {GenerationId} cannot be kept ({Trouble}); it is tried again until there is room: {Why}")]
        public static partial void NotTaken(ILogger logger, string generationId, StorageTrouble trouble, string why);

        [LoggerMessage(1403, LogLevel.Warning, "Fetching the result of generation {GenerationId} broke off")]
        public static partial void Failed(ILogger logger, Exception fault, string generationId);
    }
}
