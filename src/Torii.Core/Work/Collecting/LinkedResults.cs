using Microsoft.Extensions.Logging;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Work.Collecting;

/// <summary>Fetches, when their bytes are first wanted, results that only the upstream's links were kept of.</summary>
public sealed partial class LinkedResults
{
    /// <summary>As long as a fetch may be tried while the generation is new.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    private readonly KeyedTurns _turns = new();
    private readonly ISourceStore _sources;
    private readonly IGenerationStore _generations;
    private readonly IMediaStore _media;
    private readonly ResultFetcher _fetcher;
    private readonly TimeProvider _time;
    private readonly ILogger<LinkedResults> _log;

    internal LinkedResults(
        ISourceStore sources, IGenerationStore generations, IMediaStore media, ResultFetcher fetcher, TimeProvider time, ILogger<LinkedResults> log) =>
        (_sources, _generations, _media, _fetcher, _time, _log) = (sources, generations, media, fetcher, time, log);

    /// <summary>
    /// Fetches a completed generation's results through the account that made them, and puts them in the place of the
    /// links. Of several who want them at once, one fetches and the others wait for it.
    /// </summary>
    /// <returns>The results in order; null where they cannot be had now.</returns>
    public async Task<IReadOnlyList<MediaRecord>?> KeepAsync(Generation generation, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Deadline, _time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            using var turn = await _turns.EnterAsync(generation.Id, ending.Token);
            var known = await _media.ResultsAsync(generation.Id, ending.Token);
            return known.All(result => result.Link is null) ? known : await FetchAsync(generation, ending.Token);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.BrokeOff(_log, fault, generation.Id);
            return null;
        }
    }

    private async Task<IReadOnlyList<MediaRecord>?> FetchAsync(Generation generation, CancellationToken cancellationToken)
    {
        if (await _sources.FindLinkedAsync(generation.Id, cancellationToken) is not { } known)
        {
            return null;
        }

        // The links are signed and run out; what stands in the database may be a day old.
        var current = await _fetcher.RefreshAsync(new OpenWork(known.Generation, known.Attempt, []), cancellationToken);
        if (await _fetcher.FetchAsync(current, keep: true, cancellationToken) is not { } results)
        {
            return null;
        }

        if (await _generations.FindAsync(generation.Id, cancellationToken) is null)
        {
            // It was deleted meanwhile, and what removes its files has been there already.
            _fetcher.Delete(results);
            return null;
        }

        await _media.ReplaceResultsAsync(generation.Id, results, cancellationToken);
        return results;
    }

    private static partial class Log
    {
        [LoggerMessage(1404, LogLevel.Warning, "Fetching the linked result of generation {GenerationId} broke off")]
        public static partial void BrokeOff(ILogger logger, Exception fault, string generationId);
    }
}
