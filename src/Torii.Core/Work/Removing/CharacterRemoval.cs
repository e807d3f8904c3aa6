using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Removing;

/// <summary>Removes at their upstream the characters that their clients have deleted.</summary>
internal sealed class CharacterRemoval(Accesses accesses, Renewals renewals) : IErrandHandler
{
    // Over a day and a half with the runner's delays; each try in vain was logged.
    private const int MostTries = 40;

    /// <inheritdoc />
    public string Kind => ErrandKinds.RemoveCharacter;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (errand.Subject.Split(' ') is not [var accountId, var characterId])
        {
            return new ErrandOutcome.Done();
        }

        var outcome = await accesses.OpenAsync(accountId, cancellationToken) is var (access, provider) && provider.Removal is { } removal
            ? await renewals.CallAsync(access, fresh => removal.RemoveCharacterAsync(fresh, characterId, cancellationToken), cancellationToken)
            : new RemovalOutcome.Refused(new Refusal(Cause.Unauthorized, "its account is gone"));
        return outcome is RemovalOutcome.Refused refused && errand.Tries + 1 < MostTries
            ? new ErrandOutcome.Again(refused.Refusal.Message)
            : new ErrandOutcome.Done();
    }
}
