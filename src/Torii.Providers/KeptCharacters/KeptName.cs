using System.Security.Cryptography;

namespace Torii.Providers.KeptCharacters;

/// <summary>Makes the names of characters that are kept here.</summary>
internal static class KeptName
{
    private const string Default = "character";
    private const int LongestWord = 40;

    // Without those that are mistaken for one another. Five of them make 28 million endings to one word.
    private const string EndingLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int EndingLength = 5;

    /// <summary>
    /// What prompts call the character by: the wished name as far as a prompt can hold it, and an ending, since others may
    /// have wished for it too.
    /// </summary>
    /// <param name="wished">The wished name, with or without the at sign; null to leave it to us.</param>
    public static string For(string? wished)
    {
        var word = string.Concat((wished ?? Default).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_').Take(LongestWord));
        return $"{(word.Length == 0 ? Default : word)}_{RandomNumberGenerator.GetString(EndingLetters, EndingLength)}";
    }

    /// <summary>A new name that only we use.</summary>
    public static string New() => CharacterKeeper.Mark + RandomNumberGenerator.GetHexString(32, lowercase: true);
}
