using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Cancelling;

/// <summary>Calls generations off, at their upstream too where that can be. They stay, as cancelled.</summary>
public sealed class Cancellation
{
    private readonly IGenerationStore _generations;
    private readonly ChangeWriter _changes;
    private readonly TimeProvider _time;

    internal Cancellation(IGenerationStore generations, ChangeWriter changes, TimeProvider time) =>
        (_generations, _changes, _time) = (generations, changes, time);

    /// <summary>Calls one off.</summary>
    /// <returns>Whether it was; false where it had ended before. Null where there is none of that id.</returns>
    public async Task<bool?> CancelAsync(string id, CancellationToken cancellationToken)
    {
        while (await _generations.FindAsync(id, cancellationToken) is { } generation)
        {
            if (generation.State.IsEnd())
            {
                return false;
            }

            // Where it has gone on since it was read, nothing was written: then it is looked at again.
            if (await _changes.WriteAsync(Road.Cancel(generation, _time.GetUtcNow()), cancellationToken) == ChangeOutcome.Whole)
            {
                return true;
            }
        }

        return null;
    }
}
