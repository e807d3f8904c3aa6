using Torii.Admin.Clients;
using Torii.Admin.Gallery;
using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Admin.Characters;

/// <summary>Writes rows of characters.</summary>
internal sealed class CharacterRows(IMediaStore media, AccountPool pool, ClientNames clients)
{
    /// <summary>The rows of some.</summary>
    public async Task<IReadOnlyList<CharacterRow>> OfAsync(IReadOnlyList<Character> characters, CancellationToken cancellationToken)
    {
        var names = await clients.ReadAsync(cancellationToken);
        var rows = new List<CharacterRow>();
        foreach (var character in characters)
        {
            // Its picture is kept as the result of the generation that made it.
            var kept = await media.ResultsAsync(character.Id, cancellationToken);
            rows.Add(RowOf(character, names.GetValueOrDefault(character.ClientId), kept.FirstOrDefault(picture => picture.Link is null)));
        }

        return rows;
    }

    private CharacterRow RowOf(Character character, string? clientName, MediaRecord? picture)
    {
        var account = pool.Find(character.AccountId)?.Account;
        return new CharacterRow
        {
            Id = character.Id,
            PublicId = PublicId.Of(GenerationKind.Character, character.Id),
            Username = character.Card.Username,
            DisplayName = character.Card.DisplayName,
            ClientId = character.ClientId,
            ClientName = clientName,
            AccountId = character.AccountId,
            AccountName = account?.Name,
            IsUsable = account is not null && account.Status != AccountStatus.Retired,
            CharacterId = character.Card.CharacterId,
            Instructions = character.Card.Instructions,
            Picture = picture is null ? null : ConsoleLinks.Content(picture),
            CreatedAt = character.CreatedAt,
        };
    }
}
