using Torii.Core.Errands;
using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>The posts of generations: one row for each in its life, which is what keeps it from being posted twice.</summary>
public interface IPostStore
{
    /// <summary>The post of a generation; null where none was ever asked for.</summary>
    ValueTask<Post?> FindAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>The post of that upstream name; null where it is none of ours.</summary>
    ValueTask<Post?> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Writes a post that is about to be sent, where there is none yet, or it was refused or removed. Whether it was written.</summary>
    /// <param name="post">The post, as <see cref="PostState.Sending"/>.</param>
    /// <param name="removal">The errand that takes it back; null where it is to stay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<bool> BeginAsync(Post post, Errand? removal, CancellationToken cancellationToken);

    /// <summary>Writes what became of a post.</summary>
    Task SaveAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Whether a generation that has not ended is a remix of that generation.</summary>
    ValueTask<bool> IsNeededAsync(string generationId, CancellationToken cancellationToken);
}
