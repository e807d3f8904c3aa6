using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Following;

/// <summary>What became of a batch, or stands now.</summary>
/// <param name="Generations">Its generations in order.</param>
/// <param name="Media">The results of those that are completed, in order.</param>
internal sealed record BatchResult(IReadOnlyList<Generation> Generations, IReadOnlyList<MediaRecord> Media)
{
    /// <summary>Whether every generation has ended.</summary>
    public bool IsOver => Generations.All(generation => generation.State.IsEnd());

    /// <summary>Whether there is at least one result.</summary>
    public bool HasResults => Media.Count > 0;

    /// <summary>The first generation that ended without a result; null where none did.</summary>
    public Generation? FirstFailure => Generations.FirstOrDefault(generation => generation.State is GenerationState.Failed or GenerationState.Cancelled);

    /// <summary>How far it is as a whole, 0 to 100.</summary>
    public int Progress => (int)Generations.Average(generation => generation.State.IsEnd() ? 100 : generation.Progress);

    /// <summary>
    /// What was changed from what was asked, each change once. Where only some of several results could be made, that
    /// is such a change too.
    /// </summary>
    public IReadOnlyList<Adjustment> Adjustments
    {
        get
        {
            var adjustments = Generations.SelectMany(generation => generation.Adjustments).Distinct().ToList();
            if (IsOver && HasResults && FirstFailure is { } failed)
            {
                var made = Generations.Count(generation => generation.State == GenerationState.Completed);
                adjustments.Add(new Adjustment("n", $"{Generations.Count}", $"{made}", failed.Message ?? "Some were cancelled."));
            }

            return adjustments;
        }
    }

    /// <summary>Reads a batch.</summary>
    public static async Task<BatchResult> ReadAsync(string batchId, IGenerationStore generations, IMediaStore media, CancellationToken cancellationToken) =>
        await OfAsync(await generations.BatchAsync(batchId, cancellationToken), media, cancellationToken);

    /// <summary>Reads the results of generations that belong together.</summary>
    public static async Task<BatchResult> OfAsync(IReadOnlyList<Generation> batch, IMediaStore media, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        foreach (var generation in batch.Where(generation => generation.State == GenerationState.Completed))
        {
            results.AddRange(await media.ResultsAsync(generation.Id, cancellationToken));
        }

        return new BatchResult(batch, results);
    }
}
