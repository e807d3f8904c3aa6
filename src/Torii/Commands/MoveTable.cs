using System.Text;
using Torii.Moving;

namespace Torii.Commands;

/// <summary>What became of an older proxy's keys and settings, as lists under headings. What is empty is left out.</summary>
internal static class MoveTable
{
    private static readonly (MoveResult Result, string Heading)[] Parts =
    [
        (MoveResult.Moved, "Came over"),
        (MoveResult.Known, "Was here already"),
        (MoveResult.Left, "Stays behind"),
        (MoveResult.ToDo, "For you to do"),
    ];

    /// <summary>The lists.</summary>
    public static string Of(IReadOnlyList<MoveLine> lines, IReadOnlyList<string> remarks)
    {
        var table = new StringBuilder();
        foreach (var (result, heading) in Parts)
        {
            Append(table, heading, lines.Where(line => line.Result == result).Select(line => line.Text));
        }

        Append(table, "To know", remarks);
        return table.ToString();
    }

    private static void Append(StringBuilder table, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            table.AppendLine(heading);
            all.ForEach(line => table.AppendLine($"  {line}"));
        }
    }
}
