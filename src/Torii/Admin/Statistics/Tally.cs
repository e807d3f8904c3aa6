using Torii.Core.Generations;
using Torii.Core.Statistics;

namespace Torii.Admin.Statistics;

/// <summary>Adds up what became of generations.</summary>
internal sealed class Tally
{
    private readonly long[] _made = new long[Enum.GetValues<GenerationKind>().Length];
    private readonly Spread _waits = new();
    private readonly Spread _runs = new();
    private long _failed;
    private long _cancelled;
    private decimal _cost;

    /// <summary>How much is in it.</summary>
    public long Count => _made.Sum() + _failed + _cancelled;

    /// <summary>Adds those of an hour.</summary>
    public void Add(HourCount count)
    {
        Add(count.Key.Kind, count.Key.State, count.Count, count.Cost);
        _waits.Add(count.Waits);
        _runs.Add(count.Runs);
    }

    /// <summary>Adds some of one kind that ended in one way.</summary>
    public void Add(GenerationKind kind, GenerationState state, long count, decimal cost)
    {
        _cost += cost;
        switch (state)
        {
            case GenerationState.Completed:
                _made[(int)kind] += count;
                break;
            case GenerationState.Failed:
                _failed += count;
                break;
            case GenerationState.Cancelled:
                _cancelled += count;
                break;
        }
    }

    /// <summary>What it comes to.</summary>
    public Figures Figures() => new(
        _made[(int)GenerationKind.Image],
        _made[(int)GenerationKind.Video],
        _made[(int)GenerationKind.Character],
        _made[(int)GenerationKind.Prompt],
        _failed,
        _cancelled,
        _made.Sum() + _failed == 0 ? null : (double)_made.Sum() / (_made.Sum() + _failed),
        _cost,
        Lengths.Of(_waits),
        Lengths.Of(_runs));
}
