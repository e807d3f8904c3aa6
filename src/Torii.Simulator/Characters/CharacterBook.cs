using Torii.Simulator.Accounts;
using Torii.Simulator.Journals;
using Torii.Simulator.Protocol;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Characters;

/// <summary>All characters there have ever been.</summary>
internal sealed class CharacterBook(Journal journal, LiveSettings settings)
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, Character> _characters = new(StringComparer.Ordinal);

    /// <summary>Makes the character of a cameo. A cameo has one: asked again it answers that one, or a conflict when so switched.</summary>
    public Answer Finalize(Cameo cameo, string username, string displayName)
    {
        lock (_gate)
        {
            var made = _characters.Values.FirstOrDefault(character => character.CameoId == cameo.Id);
            return made switch
            {
                null when Existing(username) is not null => Answer.Conflict("username_taken", "This username is taken."),
                null => Told(Write(new($"char_{Guid.NewGuid():N}", cameo.Id, cameo.Account, username, displayName))),
                { Deleted: true } => Answer.NotFound("cameo"),
                _ when settings.Current.Finalize is FinalizeMode.Idempotent && made.IsCalled(username) => Told(made),
                _ => Answer.Conflict("already_finalized", "A character has been made of this cameo."),
            };
        }
    }

    /// <summary>Shows the character of a cameo to everybody; false when this account has none of it.</summary>
    public bool Show(Account account, string cameoId)
    {
        lock (_gate)
        {
            return Change(character => character.CameoId == cameoId, account, character => character with { Public = true });
        }
    }

    /// <summary>Deletes a character of this account; false when there is none.</summary>
    public bool Delete(Account account, string id)
    {
        lock (_gate)
        {
            return Change(character => character.Id == id, account, character => character with { Deleted = true });
        }
    }

    /// <summary>Whether an account may name this username: not that of a deleted character, nor one that another keeps to itself.</summary>
    public bool MayName(Account account, string username)
    {
        lock (_gate)
        {
            return Existing(username) is { } character
                ? character.Public || character.Account == account.Id
                : !_characters.Values.Any(character => character.IsCalled(username));
        }
    }

    /// <summary>All characters, oldest first.</summary>
    public Character[] All()
    {
        lock (_gate)
        {
            return [.. _characters.Values];
        }
    }

    public void Restore(Character character)
    {
        lock (_gate)
        {
            _characters[character.Id] = character;
        }
    }

    private static Answer Told(Character character) =>
        Answer.Ok(new CharacterMade(new(character.Id)), CharacterJson.Default.CharacterMade);

    private Character? Existing(string username) =>
        _characters.Values.FirstOrDefault(character => !character.Deleted && character.IsCalled(username));

    private bool Change(Func<Character, bool> isMeant, Account account, Func<Character, Character> change)
    {
        var character = _characters.Values.FirstOrDefault(
            character => !character.Deleted && character.Account == account.Id && isMeant(character));
        if (character is null)
        {
            return false;
        }

        Write(change(character));
        return true;
    }

    private Character Write(Character character)
    {
        journal.Append(new JournalEntry { Character = character });
        _characters[character.Id] = character;
        return character;
    }
}
