using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Deleting;

/// <summary>
/// Takes a generation from its client: one that has not ended is called off first, at its upstream too where that can be.
/// Its attempt is watched to its end all the same, for its slot is taken until then.
/// </summary>
public sealed class Deletion
{
    private readonly IGenerationStore _generations;
    private readonly ChangeWriter _changes;
    private readonly IdSource _ids;
    private readonly TimeProvider _time;

    internal Deletion(IGenerationStore generations, ChangeWriter changes, IdSource ids, TimeProvider time) =>
        (_generations, _changes, _ids, _time) = (generations, changes, ids, time);

    /// <summary>Deletes it; false where it is not there any more.</summary>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        while (await _generations.FindAsync(id, cancellationToken) is { } generation)
        {
            if (generation.State.IsEnd())
            {
                return await _generations.DeleteAsync(id, new Errand(_ids.Next(), ErrandKinds.RemoveMedia, id, _time.GetUtcNow()), cancellationToken);
            }

            // It may have gone on since it was read: then it is looked at again.
            await _changes.WriteAsync(Road.Cancel(generation, _time.GetUtcNow()), cancellationToken);
        }

        return false;
    }
}
