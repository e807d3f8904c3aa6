namespace Torii.Doors.Chat.Reading;

/// <summary>Takes references to media out of prompts.</summary>
internal static class PromptText
{
    /// <summary>
    /// The text without a reference, or without the whole Markdown picture <c>![…](reference)</c> around it; null where
    /// the reference is not in it. The gap closes to a line break where there was one beside it, otherwise to a space.
    /// </summary>
    public static string? Without(string reference, string text)
    {
        var start = text.IndexOf(reference, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = start + reference.Length;
        if (MarkdownStart(text.AsSpan(0, start)) is { } picture && text.AsSpan(end).StartsWith(")"))
        {
            (start, end) = (picture, end + 1);
        }

        var left = text.AsSpan(0, start).TrimEnd();
        var right = text.AsSpan(end).TrimStart();
        if (left.IsEmpty || right.IsEmpty)
        {
            return $"{left}{right}";
        }

        var gap = $"{text.AsSpan(left.Length, start - left.Length)}{text.AsSpan(end, text.Length - right.Length - end)}";
        var joint = gap.Contains('\n') ? "\n" : gap.Length > 0 ? " " : "";
        return $"{left}{joint}{right}";
    }

    /// <summary>Where the Markdown picture begins whose address would follow; null where there is none on that line.</summary>
    private static int? MarkdownStart(ReadOnlySpan<char> before)
    {
        const string link = "](";
        var start = before.EndsWith(link) ? before.LastIndexOf("![") : -1;
        return start >= 0 && !before[start..].Contains('\n') ? start : null;
    }
}
