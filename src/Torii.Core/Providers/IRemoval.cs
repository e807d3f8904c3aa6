using Torii.Core.Generations;

namespace Torii.Core.Providers;

/// <summary>Removes what was made at an upstream. Every method may be repeated.</summary>
public interface IRemoval
{
    /// <summary>Removes what the steps of an attempt have left there and nobody keeps.</summary>
    /// <param name="access">The account.</param>
    /// <param name="request">What was to be made.</param>
    /// <param name="steps">The attempt's steps; one without a result was sent, and its answer never came.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<RemovalOutcome> RemoveLeftoversAsync(AccountAccess access, GenerationRequest request, IReadOnlyList<Step> steps, CancellationToken cancellationToken);

    /// <summary>Removes a kept character; one that is gone counts as removed.</summary>
    /// <param name="access">The account that owns it.</param>
    /// <param name="characterId">The upstream's name for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<RemovalOutcome> RemoveCharacterAsync(AccountAccess access, string characterId, CancellationToken cancellationToken);
}
