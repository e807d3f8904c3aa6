namespace Torii.Tests.Documents;

/// <summary>Finds the fenced blocks of a page.</summary>
internal static class BlockReader
{
    private const string Fence = "```";
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>The blocks in their order. One that is not closed is a mistake of the page.</summary>
    public static IEnumerable<Block> Read(string path, string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, at + 1);
            if (end < 0)
            {
                throw new InvalidDataException($"{path}:{at + 1}: the block is not closed.");
            }

            yield return new Block(path, at + 1, lines[at][Fence.Length..].Trim(), string.Join('\n', lines[(at + 1)..end]), MarkAbove(lines, at));
            at = end;
        }
    }

    private static Mark? MarkAbove(string[] lines, int at)
    {
        var above = at == 0 ? "" : lines[at - 1].Trim();
        return above.StartsWith(CommentStart, StringComparison.Ordinal) && above.EndsWith(CommentEnd, StringComparison.Ordinal)
            ? Mark.Read(above[CommentStart.Length..^CommentEnd.Length].Trim())
            : null;
    }
}
