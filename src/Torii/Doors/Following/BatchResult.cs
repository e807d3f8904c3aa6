using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Doors.Following;

/// <summary>What became of a batch, or stands now.</summary>
/// <param name="Generations">Its generations in order.</param>
/// <param name="Media">The results of those that are completed, in order.</param>
internal sealed record BatchResult(IReadOnlyList<Generation> Generations, IReadOnlyList<MediaRecord> Media)
{
    /// <summary>The character that was made; null where there is none, or none any more.</summary>
    public Character? Character { get; init; }

    /// <summary>Where the result is public; null where it is not.</summary>
    public string? ShareLink { get; init; }

    /// <summary>The name of a video (<c>gen_…</c>), for prompts that go on with it; null where it has none.</summary>
    public string? ResultName { get; init; }

    /// <summary>What was read out of the prompt and what happened on the way, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first generation, which the batch is named after.</summary>
    public Generation First => Generations[0];

    /// <summary>Whether every generation has ended.</summary>
    public bool IsOver => Generations.All(generation => generation.State.IsEnd());

    /// <summary>Whether there is at least one result.</summary>
    public bool HasResults => Generations.Any(generation => generation.State == GenerationState.Completed);

    /// <summary>How it stands as a whole, in OpenAI's words: it is completed as soon as it is over and has a result.</summary>
    public string Status => (this switch
    {
        { IsOver: true, HasResults: true } => GenerationState.Completed,
        { IsOver: true } => GenerationState.Failed,
        _ when Generations.All(generation => generation.State == GenerationState.Queued) => GenerationState.Queued,
        _ => GenerationState.Active,
    }).Status();

    /// <summary>The first generation that ended without a result; null where none did.</summary>
    public Generation? FirstFailure => Generations.FirstOrDefault(generation => generation.State is GenerationState.Failed or GenerationState.Cancelled);

    /// <summary>How far it is as a whole, 0 to 100.</summary>
    public int Progress => (int)Generations.Average(generation => generation.State.IsEnd() ? 100 : generation.Progress);

    /// <summary>What it has cost, in US dollars; null while nothing is settled, and where nobody has said so.</summary>
    public decimal? Cost => Generations.Where(generation => generation.Cost is not null).Aggregate((decimal?)null, (sum, generation) => (sum ?? 0) + generation.Cost);

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
}
