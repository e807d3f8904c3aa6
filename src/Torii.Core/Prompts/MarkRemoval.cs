using System.Text;

namespace Torii.Core.Prompts;

/// <summary>Takes marks out of a text.</summary>
internal static class MarkRemoval
{
    /// <summary>
    /// The text without the marks, which are in order, and without the blanks around them. One space stays in a mark's
    /// place between two pieces of a line, so that words are never joined; a line that held nothing else goes whole. All
    /// other blanks and lines stay as they were written.
    /// </summary>
    public static string Without(this string text, IEnumerable<Mark> marks)
    {
        var kept = new StringBuilder(text.Length);
        var position = 0;
        foreach (var mark in marks)
        {
            kept.Append(text, position, mark.Start - position);
            TrimBlanks(kept);
            position = AfterBlanks(text, mark.End);

            var startsLine = kept.Length == 0 || IsBreak(kept[^1]);
            var endsLine = position == text.Length || IsBreak(text[position]);
            if (startsLine && endsLine)
            {
                position = RemoveLine(kept, text, position);
            }
            else if (!startsLine && !endsLine)
            {
                kept.Append(' ');
            }
        }

        return kept.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Removes the break after the empty line or, on the last line, the one before it; where the text goes on.</summary>
    private static int RemoveLine(StringBuilder kept, string text, int position)
    {
        if (position < text.Length)
        {
            return position + (text.AsSpan(position).StartsWith("\r\n") ? 2 : 1);
        }

        if (kept.Length > 0)
        {
            kept.Length -= kept is [.., '\r', '\n'] ? 2 : 1;
        }

        return position;
    }

    private static void TrimBlanks(StringBuilder kept)
    {
        while (kept.Length > 0 && IsBlank(kept[^1]))
        {
            kept.Length--;
        }
    }

    private static int AfterBlanks(string text, int position)
    {
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsBreak(char character) => character is '\r' or '\n';

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) && !IsBreak(character);
}
