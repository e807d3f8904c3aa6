using System.Net.Mime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Collecting;

/// <summary>Fetches what an attempt has made into the media store, or notes its links where results are not kept.</summary>
internal sealed partial class ResultFetcher(
    Accesses accesses,
    Renewals renewals,
    IMediaFiles files,
    Setbacks setbacks,
    IdSource ids,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<ResultFetcher> log)
{
    // What its calls are called in the log.
    private const string Step = "result";

    /// <summary>Fetches everything behind the attempt's links, or notes them.</summary>
    /// <returns>The results in order; null where one cannot be had now. Nothing is left of the others then.</returns>
    public Task<IReadOnlyList<MediaRecord>?> FetchAsync(OpenWork work, CancellationToken cancellationToken) =>
        FetchAsync(work, options.Value.KeepResults || !accesses.HasPublicResults(work.Attempt!.AccountId), cancellationToken);

    /// <summary>Fetches everything behind the attempt's links, whether results are kept as a rule or not.</summary>
    /// <returns>The results in order; null where one cannot be had now. Nothing is left of the others then.</returns>
    public async Task<IReadOnlyList<MediaRecord>?> FetchAsync(OpenWork work, bool keep, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        var complete = false;
        try
        {
            foreach (var link in work.Attempt!.Links)
            {
                var result = keep ? await FetchAsync(work, link, cancellationToken) : OnlyLink(work, link);
                if (result is null)
                {
                    return null;
                }

                results.Add(result with { Position = results.Count });
            }

            complete = true;
            return results;
        }
        finally
        {
            if (!complete)
            {
                Delete(results);
            }
        }
    }

    /// <summary>The work with links asked for anew: they are signed and run out, and publishing may change them.</summary>
    public async Task<OpenWork> RefreshAsync(OpenWork work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        CallScope.EnterGeneration(work.Generation.Id, Step);
        if (attempt.Task is null || await accesses.OpenAsync(attempt.AccountId, cancellationToken) is not var (access, provider))
        {
            return work;
        }

        var question = new TaskQuestion(attempt.Kind, [attempt.Task], EndExpected: true);
        var outcome = await renewals.CallAsync(access, fresh => provider.PollAsync(fresh, question, cancellationToken), cancellationToken);
        return outcome is PollOutcome.Answered answered && answered.Tasks.GetValueOrDefault(attempt.Task) is TaskReport.Succeeded fresh
            ? work with { Attempt = attempt with { Links = fresh.Links } }
            : work;
    }

    /// <summary>Removes fetched results that nobody will ask for.</summary>
    public void Delete(IEnumerable<MediaRecord> results)
    {
        foreach (var result in results.Where(result => result.Link is null))
        {
            files.Delete(result.Id);
        }
    }

    private async Task<MediaRecord?> FetchAsync(OpenWork work, string link, CancellationToken cancellationToken)
    {
        CallScope.EnterGeneration(work.Generation.Id, Step);
        if (await accesses.OpenAsync(work.Attempt!.AccountId, cancellationToken) is not var (access, provider))
        {
            return null;
        }

        var outcome = await renewals.CallAsync(access, fresh => provider.OpenResultAsync(fresh, link, cancellationToken), cancellationToken);
        if (outcome is not ResultOutcome.Opened opened)
        {
            var why = ((ResultOutcome.Refused)outcome).Refusal.Message;
            Log.Refused(log, work.Generation.Id, why);
            await setbacks.TellAsync(work.Generation.Id, $"The result cannot be fetched now, and is tried again: {why}", cancellationToken);
            return null;
        }

        await using (opened)
        {
            var saved = await files.SaveAsync(opened.Content, MediaLimits.Video, cancellationToken);
            return saved is SaveOutcome.Saved file ? await AcceptAsync(work, file, opened.Length, cancellationToken) : null;
        }
    }

    // An upstream that answers a page instead of a picture, or less than it announced, has not delivered.
    private async Task<MediaRecord?> AcceptAsync(OpenWork work, SaveOutcome.Saved file, long? announced, CancellationToken cancellationToken)
    {
        var kind = work.Generation.Request.Kind;
        var fits = file.Format is { } format && (kind == GenerationKind.Video ? format.IsVideo : format.IsImage);
        if (!fits || (announced is { } length && length != file.Length) || await IsCutOffAsync(file, cancellationToken))
        {
            Log.NotMedia(log, work.Generation.Id, file.Length, announced);
            await setbacks.TellAsync(work.Generation.Id, $"What the upstream gave is not the whole result ({file.Length} bytes of {file.Format?.ContentType ?? "no known format"}), and is fetched again.", cancellationToken);
            files.Delete(file.Id);
            return null;
        }

        return RecordOf(work, file, position: 0);
    }

    private async Task<bool> IsCutOffAsync(SaveOutcome.Saved file, CancellationToken cancellationToken)
    {
        await using var content = file.Format == MediaFormat.Mp4 ? files.OpenRead(file.Id) : null;
        return content is not null && await CutOffMp4.IsOneAsync(content, cancellationToken);
    }

    /// <summary>The record of a result that is kept already.</summary>
    public MediaRecord RecordOf(OpenWork work, SaveOutcome.Saved file, int position) => new()
    {
        Id = file.Id,
        Role = MediaRole.Result,
        GenerationId = work.Generation.Id,
        Position = position,
        ContentType = file.Format?.ContentType ?? MediaTypeNames.Application.Octet,
        Length = file.Length,
        Hash = file.Hash,
        CreatedAt = time.GetUtcNow(),
    };

    private MediaRecord OnlyLink(OpenWork work, string link) => new()
    {
        Id = ids.Next(),
        Role = MediaRole.Result,
        GenerationId = work.Generation.Id,
        ContentType = (work.Generation.Request.Kind == GenerationKind.Video ? MediaFormat.Mp4 : MediaFormat.Png).ContentType,
        Length = 0,
        Hash = "",
        Link = link,
        CreatedAt = time.GetUtcNow(),
    };

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Warning, "The result of generation {GenerationId} cannot be fetched now: {Why}")]
        public static partial void Refused(ILogger logger, string generationId, string why);

        [LoggerMessage(1402, LogLevel.Warning, "What the upstream gave for generation {GenerationId} is not its result ({Length} bytes of {Announced} announced)")]
        public static partial void NotMedia(ILogger logger, string generationId, long length, long? announced);
    }
}
