namespace Torii.Hosting;

/// <summary>The word <c>Bearer</c> that operators copy along with a token, out of a header or an older proxy's file.</summary>
internal static class BearerScheme
{
    private const string Word = "Bearer";

    /// <summary>Whether a text begins with it, or is nothing else.</summary>
    public static bool StartsIn(string text) =>
        text.Equals(Word, StringComparison.OrdinalIgnoreCase) || text.StartsWith(Word + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without it and without blanks around; empty where nothing else is left.</summary>
    public static string Strip(string text)
    {
        var token = text.Trim();
        return StartsIn(token) ? token[Word.Length..].TrimStart() : token;
    }
}
