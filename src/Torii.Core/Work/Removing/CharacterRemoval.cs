using Torii.Core.Errands;
using Torii.Core.Providers;

namespace Torii.Core.Work.Removing;

/// <summary>Removes at their upstream the characters that their clients have deleted.</summary>
internal sealed class CharacterRemoval(Removals removals) : IErrandHandler
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

        var outcome = await removals.AskAsync(accountId, (removal, access) => removal.RemoveCharacterAsync(access, characterId, cancellationToken), cancellationToken);
        return outcome is RemovalOutcome.Refused refused && errand.Tries + 1 < MostTries
            ? new ErrandOutcome.Again(refused.Refusal.Message)
            : new ErrandOutcome.Done();
    }
}
