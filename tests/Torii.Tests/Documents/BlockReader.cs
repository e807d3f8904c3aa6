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
            // In a list blocks are indented, and all of their lines with them.
            var indent = lines[at].Length - lines[at].TrimStart().Length;
            if (!lines[at].AsSpan(indent).StartsWith(Fence))
            {
                continue;
            }

            var end = Array.FindIndex(lines, at + 1, line => line.Trim() == Fence);
            if (end < 0)
            {
                throw new InvalidDataException($"{path}:{at + 1}: the block is not closed.");
            }

            var inside = lines[(at + 1)..end].Select(line => line.Length > indent ? line[indent..] : line.TrimStart());
            yield return new Block(path, at + 1, lines[at].Trim()[Fence.Length..].Trim(), string.Join('\n', inside), MarkAbove(lines, at));
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
