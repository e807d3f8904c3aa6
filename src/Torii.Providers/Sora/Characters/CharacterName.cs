using System.Globalization;
using System.Security.Cryptography;

namespace Torii.Providers.Sora.Characters;

/// <summary>Makes usernames for characters.</summary>
internal static class CharacterName
{
    private const string Default = "character";
    private const int LongestWord = 40;

    /// <summary>
    /// The last part of what the backend proposes, <c>heron</c> of <c>brisk.heron</c>, and three digits: the proposal alone
    /// is likely to be taken. Only what a prompt can name is kept of it.
    /// </summary>
    public static string From(string? hint)
    {
        var last = (hint ?? Default).Split('.')[^1];
        var word = string.Concat(last.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_').Take(LongestWord));
        return (word.Length == 0 ? Default : word) + RandomNumberGenerator.GetInt32(100, 1000).ToString(CultureInfo.InvariantCulture);
    }
}
