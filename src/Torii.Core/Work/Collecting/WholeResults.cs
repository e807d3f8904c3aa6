using Torii.Core.Media;
using Torii.Core.Routing.StandIns;
using Torii.Core.Stores;

namespace Torii.Core.Work.Collecting;

/// <summary>
/// Fetches results so that clients get the whole: what goes on with an earlier video comes joined to it, as where the upstream
/// does that itself. Where it cannot be joined the next part is delivered alone, for it was made and may have been paid for.
/// </summary>
internal sealed class WholeResults(ResultFetcher fetcher, KeptResults kept, IJoining joining, IMediaFiles files, IWorkStore store)
{
    private const string Alone = "The next part could not be joined to the earlier video here, so it is delivered alone.";

    /// <summary>Fetches them, or notes their links where results are not kept. What was joined is no upstream's, and is always kept.</summary>
    /// <returns>The results in order; null where one cannot be had now. Nothing is left of the others then.</returns>
    public async Task<IReadOnlyList<MediaRecord>?> FetchAsync(OpenWork work, CancellationToken cancellationToken)
    {
        if (!ExtensionStandIn.HasStoodIn(work.Generation))
        {
            return await fetcher.FetchAsync(work, cancellationToken);
        }

        if (await fetcher.FetchAsync(work, keep: true, cancellationToken) is not [var part, ..] parts)
        {
            return null;
        }

        fetcher.Delete(parts.Skip(1));
        return [await JoinAsync(work, part, cancellationToken)];
    }

    private async Task<MediaRecord> JoinAsync(OpenWork work, MediaRecord part, CancellationToken cancellationToken)
    {
        SaveOutcome.Saved? joined = null;
        var isDecided = false;
        try
        {
            var earlier = work.Generation.Request.Extends is { GenerationId: { } id } ? await kept.VideoAsync(id, cancellationToken) : null;
            joined = earlier is null ? null : await joining.JoinAsync(earlier, part.Id, cancellationToken);
            if (joined is null)
            {
                await store.NoteAsync(work.Generation.Id, Alone, cancellationToken);
            }

            isDecided = true;
        }
        finally
        {
            if (!isDecided || joined is not null)
            {
                files.Delete(part.Id);
            }
        }

        return joined is null ? part : fetcher.RecordOf(work, joined, part.Position);
    }
}
