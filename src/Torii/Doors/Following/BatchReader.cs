using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Following;

/// <summary>Reads how batches stand and what became of them.</summary>
internal sealed class BatchReader(IGenerationStore generations, IMediaStore media, ICharacterStore characters, IPostStore posts, ISourceStore sources)
{
    /// <summary>Reads a batch that is there.</summary>
    public async Task<BatchResult> ReadAsync(string batchId, CancellationToken cancellationToken) =>
        await ReadAsync(await generations.BatchAsync(batchId, cancellationToken), cancellationToken);

    /// <summary>Reads what belongs to generations of one batch.</summary>
    public async Task<BatchResult> ReadAsync(IReadOnlyList<Generation> batch, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        var notes = new List<string>(batch[0].Request.Notes);
        foreach (var generation in batch)
        {
            var events = await generations.EventsAsync(generation.Id, after: 0, cancellationToken);
            notes.AddRange(events.Where(entry => entry.Type == TimelineEventType.Note).Select(entry => entry.Text).OfType<string>());
            if (generation.State == GenerationState.Completed)
            {
                results.AddRange(await media.ResultsAsync(generation.Id, cancellationToken));
            }
        }

        return new BatchResult(batch, results)
        {
            Character = await CharacterOfAsync(batch[0], cancellationToken),
            ShareLink = await ShareLinkOfAsync(batch[0], cancellationToken),
            UpstreamName = await UpstreamNameOfAsync(batch[0], cancellationToken),
            Notes = [.. notes.Distinct()],
        };
    }

    private async ValueTask<Character?> CharacterOfAsync(Generation generation, CancellationToken cancellationToken) =>
        generation is { Request.Kind: GenerationKind.Character, State: GenerationState.Completed }
            ? await characters.FindAsync(generation.Id, cancellationToken)
            : null;

    // A post that was made for a remix and not asked for is gone again soon.
    private async ValueTask<string?> ShareLinkOfAsync(Generation generation, CancellationToken cancellationToken) =>
        generation.Request.Kind == GenerationKind.Video
        && await posts.FindAsync(generation.Id, cancellationToken) is { State: PostState.Published, IsWanted: true } post
            ? post.Link
            : null;

    private async ValueTask<string?> UpstreamNameOfAsync(Generation generation, CancellationToken cancellationToken) =>
        generation is { Request.Kind: GenerationKind.Video, State: GenerationState.Completed }
            ? (await sources.FindAsync(generation.Id, cancellationToken))?.Attempt.Result
            : null;
}
