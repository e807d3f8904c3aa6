using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>The rows of a <see cref="MemoryWorkStore"/>, which guards them. They outlive it, as a database does its server.</summary>
internal sealed class MemoryRows
{
    public Dictionary<string, Generation> Generations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Attempt> Attempts { get; } = new(StringComparer.Ordinal);

    /// <summary>Why attempts ended as they did.</summary>
    public Dictionary<string, Cause> AttemptCauses { get; } = new(StringComparer.Ordinal);

    public List<Step> Steps { get; } = [];

    public List<TimelineEvent> Events { get; } = [];

    public Dictionary<string, Character> Characters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Post> Posts { get; } = new(StringComparer.Ordinal);

    public List<MediaRecord> Results { get; } = [];

    /// <summary>The generations that their clients have deleted.</summary>
    public HashSet<string> Deleted { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes a step over an earlier one of its name.</summary>
    public void Write(Step? step)
    {
        if (step is not null)
        {
            Steps.RemoveAll(known => known.AttemptId == step.AttemptId && known.Name == step.Name);
            Steps.Add(step);
        }
    }

    /// <summary>Writes the next event of a generation.</summary>
    public TimelineEvent Write(NewEvent entry, DateTimeOffset at)
    {
        var generation = Generations[entry.GenerationId];
        Generations[generation.Id] = generation with { LastEvent = generation.LastEvent + 1 };
        Events.Add(new TimelineEvent(generation.Id, generation.LastEvent + 1, at, entry.Type, generation.Progress, entry.Text));
        return Events[^1];
    }

    public Attempt? NewestAttemptOf(string generationId) => Attempts.Values.LastOrDefault(attempt => attempt.GenerationId == generationId);

    public OpenWork WorkOf(Generation generation, Attempt? attempt) =>
        new(generation, attempt, [.. Steps.Where(step => step.AttemptId == attempt?.Id)]);

    /// <summary>The work of every generation in a state that is sought, with its newest attempt.</summary>
    public OpenWork[] Works(Func<GenerationState, bool> isSought) =>
        [.. Generations.Values.Where(generation => isSought(generation.State)).Select(generation => WorkOf(generation, NewestAttemptOf(generation.Id)))];

    /// <summary>Gives the generations in a state at least until a moment; how many got more.</summary>
    public int Prolong(GenerationState state, DateTimeOffset until)
    {
        var shorter = Generations.Values.Where(generation => generation.State == state && generation.Deadline < until).ToList();
        shorter.ForEach(generation => Generations[generation.Id] = generation with { Deadline = until });
        return shorter.Count;
    }

    /// <summary>Whether an open attempt holds the slot, or an undecided one the gate.</summary>
    public bool IsTaken(Claim claim) => Attempts.Values.Any(attempt =>
        attempt.AccountId == claim.AccountId
        && attempt.Kind == claim.Lane.Kind
        && ((attempt.State.IsOpen() && attempt.Slot == claim.Slot) || (claim.Gate is not null && attempt.State.IsUndecided() && attempt.Gate == claim.Gate)));

    /// <summary>Whether an attempt is what a move was computed from, and no other one of its account owns the task it names.</summary>
    public bool CanMove(AttemptMove move) =>
        Attempts.TryGetValue(move.Id, out var attempt)
        && attempt.State == move.From
        && (move.Task is null || !Attempts.Values.Any(other => other.Id != move.Id && other.AccountId == attempt.AccountId && other.Task == move.Task));
}
