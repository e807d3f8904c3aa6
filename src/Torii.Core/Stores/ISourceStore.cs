namespace Torii.Core.Stores;

/// <summary>Finds the works that others go out from.</summary>
public interface ISourceStore
{
    /// <summary>The generation of that id, where an upstream has a name for its result; null otherwise.</summary>
    ValueTask<KnownWork?> FindAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>The generation of that id with the attempt that has links to its result; null where none has.</summary>
    ValueTask<KnownWork?> FindLinkedAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>The generation whose result the upstream calls by that name; null where it is none of ours.</summary>
    ValueTask<KnownWork?> FindByResultAsync(string result, CancellationToken cancellationToken);
}
