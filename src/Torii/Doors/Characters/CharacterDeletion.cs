using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Doors.Characters;

/// <summary>Deletes characters: here at once, at their upstream as an errand.</summary>
internal sealed class CharacterDeletion(ICharacterStore characters, IdSource ids, TimeProvider time)
{
    /// <summary>Deletes one.</summary>
    public Task DeleteAsync(Character character, CancellationToken cancellationToken)
    {
        var errand = new Errand(ids.Next(), ErrandKinds.RemoveCharacter, $"{character.AccountId} {character.Card.CharacterId}", time.GetUtcNow());
        return characters.ForgetAsync(character.Id, errand, cancellationToken);
    }
}
