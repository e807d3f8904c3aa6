using Torii.Simulator.Accounts;
using Torii.Simulator.Characters;

namespace Torii.Simulator.Control;

/// <summary>One character as the control API shows it, deleted or not.</summary>
internal sealed record CharacterView(
    string Id, string CameoId, string Account, string Username, string DisplayName, bool Public, bool Deleted)
{
    public static CharacterView Of(Character character, AccountBook accounts) =>
        new(
            character.Id, character.CameoId, accounts.ById(character.Account)?.Name ?? character.Account, character.Username,
            character.DisplayName, character.Public, character.Deleted);
}
