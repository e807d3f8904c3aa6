using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Stores;

namespace Torii.Core.Work.Collecting;

/// <summary>
/// Fetches finished results into the media store and completes their generations. A result that cannot be had now is
/// tried again, with a link asked for anew, until the generation's deadline: it was made, and may have been paid for.
/// </summary>
internal sealed partial class Collector(
    Accesses accesses,
    ChangeWriter changes,
    IMediaFiles files,
    IdSource ids,
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
        for (var pause = TimeSpan.FromSeconds(1); time.GetUtcNow() < work.Generation.Deadline; pause *= 2)
        {
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellationToken);
            if (await TryAsync(work, refresh: true, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryAsync(OpenWork work, bool refresh, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        try
        {
            var current = refresh ? await RefreshAsync(work, cancellationToken) : work;
            if (await FetchAllAsync(current, results, cancellationToken))
            {
                var change = Road.Stored(work.Generation, results, time.GetUtcNow());
                if (await changes.WriteAsync(change, cancellationToken) == ChangeOutcome.Whole)
                {
                    return true;
                }

                // It was called off meanwhile: nobody will ask for these.
                Delete(results);
                return true;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, fault, work.Generation.Id);
        }

        Delete(results);
        return false;
    }

    private async Task<bool> FetchAllAsync(OpenWork work, List<MediaRecord> results, CancellationToken cancellationToken)
    {
        foreach (var link in work.Attempt!.Links)
        {
            var result = options.Value.KeepResults ? await FetchAsync(work, link, cancellationToken) : OnlyLink(work, link);
            if (result is null)
            {
                return false;
            }

            results.Add(result with { Position = results.Count });
        }

        return true;
    }

    private async Task<MediaRecord?> FetchAsync(OpenWork work, string link, CancellationToken cancellationToken)
    {
        if (await accesses.OpenAsync(work.Attempt!.AccountId, cancellationToken) is not var (access, provider))
        {
            return null;
        }

        var outcome = await provider.OpenResultAsync(access, link, cancellationToken);
        if (outcome is not ResultOutcome.Opened opened)
        {
            Log.Refused(log, work.Generation.Id, ((ResultOutcome.Refused)outcome).Refusal.Message);
            return null;
        }

        await using (opened)
        {
            var saved = await files.SaveAsync(opened.Content, MediaLimits.Video, cancellationToken);
            return saved is SaveOutcome.Saved file ? Accept(work, file, opened.Length) : null;
        }
    }

    // An upstream that answers a page instead of a picture, or less than it announced, has not delivered.
    private MediaRecord? Accept(OpenWork work, SaveOutcome.Saved file, long? announced)
    {
        var kind = work.Generation.Request.Kind;
        var fits = file.Format is { } format && (kind == GenerationKind.Image ? format.IsImage : format.IsVideo);
        if (!fits || (announced is { } length && length != file.Length))
        {
            Log.NotMedia(log, work.Generation.Id, file.Length, announced);
            files.Delete(file.Id);
            return null;
        }

        return new MediaRecord
        {
            Id = file.Id,
            Role = MediaRole.Result,
            GenerationId = work.Generation.Id,
            ContentType = file.Format!.ContentType,
            Length = file.Length,
            Hash = file.Hash,
            CreatedAt = time.GetUtcNow(),
        };
    }

    private MediaRecord OnlyLink(OpenWork work, string link) => new()
    {
        Id = ids.Next(),
        Role = MediaRole.Result,
        GenerationId = work.Generation.Id,
        ContentType = (work.Generation.Request.Kind == GenerationKind.Image ? MediaFormat.Png : MediaFormat.Mp4).ContentType,
        Length = 0,
        Hash = "",
        Link = link,
        CreatedAt = time.GetUtcNow(),
    };

    // Links are signed and run out: the upstream's list has a fresh one.
    private async Task<OpenWork> RefreshAsync(OpenWork work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        if (attempt.Task is null || await accesses.OpenAsync(attempt.AccountId, cancellationToken) is not var (access, provider))
        {
            return work;
        }

        var outcome = await provider.PollAsync(access, new TaskQuestion(attempt.Kind, [attempt.Task], EndExpected: true), cancellationToken);
        return outcome is PollOutcome.Answered answered && answered.Tasks.GetValueOrDefault(attempt.Task) is TaskReport.Succeeded fresh
            ? work with { Attempt = attempt with { Links = fresh.Links } }
            : work;
    }

    private void Delete(List<MediaRecord> results)
    {
        foreach (var result in results.Where(result => result.Link is null))
        {
            files.Delete(result.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "The result of generation {GenerationId} cannot be fetched now: {Why}")]
        public static partial void Refused(ILogger logger, string generationId, string why);

        [LoggerMessage(1402, LogLevel.Warning, "What the upstream gave for generation {GenerationId} is not its result ({Length} bytes of {Announced} announced)")]
        public static partial void NotMedia(ILogger logger, string generationId, long length, long? announced);

        [LoggerMessage(1403, LogLevel.Warning, "Fetching the result of generation {GenerationId} broke off")]
        public static partial void Failed(ILogger logger, Exception fault, string generationId);
    }
}
