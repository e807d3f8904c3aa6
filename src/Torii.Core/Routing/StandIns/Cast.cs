using System.Globalization;
using System.Text;
using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Core.Routing.StandIns;

/// <summary>Who appears in a video that its target has to be shown, since it does not know them by name.</summary>
/// <param name="Characters">The characters, in the prompt's order.</param>
/// <param name="Guest">The video that shows somebody besides, as media id; null for nobody.</param>
internal sealed record Cast(IReadOnlyList<Character> Characters, string? Guest)
{
    /// <summary>How many they are.</summary>
    public int Count => Characters.Count + (Guest is null ? 0 : 1);

    /// <summary>They as the client has named them.</summary>
    public string Named => string.Join(", ", [.. Characters.Select(character => "@" + character.Card.Username), .. Guest is null ? (string[])[] : ["a character from a video"]]);

    /// <summary>The cast of a request at a target: whom that knows by name is not in it.</summary>
    public static Cast Of(GenerationRequest request, Target target, Ingredients ingredients, AccountPool accounts)
    {
        if (request.Kind != GenerationKind.Video)
        {
            return new Cast([], Guest: null);
        }

        return target.Abilities.Characters
            ? new Cast([.. ingredients.Characters.Where(character => IsFromElsewhere(character, target, accounts))], Guest: null)
            : new Cast(ingredients.Characters, request.CharacterVideo);
    }

    /// <summary>A prompt that names them by their pictures, the guest's first.</summary>
    /// <param name="prompt">The prompt, with the names that it was written with.</param>
    /// <param name="tag">How a reference is named, with <c>{0}</c> for its number.</param>
    /// <param name="shown">How many of them there are pictures of; the others are called by their names, without the sign.</param>
    public string Told(string prompt, string tag, int shown)
    {
        var told = new StringBuilder(prompt.Length);
        var guests = Guest is null ? 0 : 1;
        if (guests > 0 && shown > 0)
        {
            told.Append(CultureInfo.InvariantCulture, $"With {TagOf(tag, 1)}. ");
        }

        var end = 0;
        foreach (var mark in Marks.MentionsIn(prompt))
        {
            var place = PlaceOf(mark.Value);
            if (place >= 0)
            {
                told.Append(prompt, end, mark.Start - end).Append(guests + place < shown ? TagOf(tag, guests + place + 1) : Characters[place].Card.DisplayName);
                end = mark.End;
            }
        }

        return told.Append(prompt, end, prompt.Length - end).ToString();
    }

    /// <summary>How a prompt names a reference.</summary>
    public static string TagOf(string tag, int number) => tag.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private int PlaceOf(string username)
    {
        for (var place = 0; place < Characters.Count; place++)
        {
            if (Characters[place].Card.Username == username)
            {
                return place;
            }
        }

        return -1;
    }

    // Of an account that has gone nobody can tell; what is public there stays usable.
    private static bool IsFromElsewhere(Character character, Target target, AccountPool accounts) =>
        accounts.Find(character.AccountId) is { Upstream.ServesAs: var upstream } && upstream != target.Upstream;
}
