using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Errors;

namespace Torii.Doors.Following;

/// <summary>Reads how batches stand and what became of them.</summary>
internal sealed class BatchReader(IGenerationStore generations, ICharacterStore characters)
{
    /// <summary>Reads a batch that has ended: what became of it, with at least one result, or the error that says why there is none.</summary>
    public async Task<(BatchResult? Result, ApiError? Error)> ReadEndAsync(string batchId, CancellationToken cancellationToken)
    {
        var batch = await generations.BatchAsync(batchId, cancellationToken);
        if (batch is [])
        {
            // Whoever deletes what is still being made calls it off.
            return (null, GenerationErrors.Cancelled);
        }

        var result = await ReadAsync(batch, cancellationToken);
        return result.HasResults ? (result, null) : (null, GenerationErrors.Of(result.FirstFailure ?? result.First));
    }

    /// <summary>Reads what belongs to generations of one batch.</summary>
    public async Task<BatchResult> ReadAsync(IReadOnlyList<Generation> batch, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        var notes = new List<string>(batch[0].Request.Notes);
        Aftermath? first = null;
        foreach (var generation in batch)
        {
            var aftermath = await generations.AftermathAsync(generation.Id, cancellationToken);
            first ??= aftermath;
            notes.AddRange(aftermath.Notes);
            results.AddRange(generation.State == GenerationState.Completed ? aftermath.Results : []);
        }

        return new BatchResult(batch, results)
        {
            Character = await CharacterOfAsync(batch[0], cancellationToken),
            ShareLink = ShareLinkOf(first!.Post),
            ResultName = NameOf(batch[0], first),
            Notes = [.. notes.Distinct()],
        };
    }

    private async ValueTask<Character?> CharacterOfAsync(Generation generation, CancellationToken cancellationToken) =>
        generation is { Request.Kind: GenerationKind.Character, State: GenerationState.Completed }
            ? await characters.FindAsync(generation.Id, cancellationToken)
            : null;

    private static string? NameOf(Generation generation, Aftermath aftermath) =>
        generation is { Request.Kind: GenerationKind.Video, State: GenerationState.Completed } && aftermath.UpstreamName is { } name
            ? ResultName.Of(generation.Id, name)
            : null;

    // A post that was made for a remix and not asked for is gone again soon.
    private static string? ShareLinkOf(Post? post) => post is { State: PostState.Published, IsWanted: true } ? post.Link : null;
}
