using System.Text;

namespace Torii.Tests.Documents;

/// <summary>What the blocks of a page become: one script, so that what a block sets is there for the next.</summary>
internal static class PageScript
{
    /// <summary>What stands before the number of a block's line in the output.</summary>
    public const char Separator = '\u001e';

    /// <summary>Writes the script of a page, and beside it the programs of its other languages.</summary>
    /// <returns>The script's name within the folder.</returns>
    public static string Write(Page page, string folder, PagePorts ports)
    {
        var script = new StringBuilder($". '{PageShell.Preamble}'\n");
        foreach (var block in page.Blocks.Where(block => block.IsRun))
        {
            var text = ports.Apply(block.Text);
            script.Append($"begin {block.Line} '{(block.Mark as Mark.Answers)?.Status}'\n");
            if (block.Language == "bash")
            {
                script.Append(block.Mark is Mark.Exits exits ? Ending(text, exits.Code) : text + "\n");
                continue;
            }

            var program = $"block-{block.Line}.{Extensions[block.Language]}";
            File.WriteAllText(Path.Combine(folder, program), text + "\n");
            script.Append(block.Mark is Mark.GoesOn ? $"goes_on {ports.In(text)} {block.Language} {program}\n" : $"{block.Language} {program}\n");
        }

        const string Name = "page.sh";
        File.WriteAllText(Path.Combine(folder, Name), script.ToString());
        return Name;
    }

    private static Dictionary<string, string> Extensions { get; } = new(StringComparer.Ordinal)
    {
        ["python"] = "py",
        ["js"] = "mjs",
        ["csharp"] = "cs",
    };

    // In a subshell, since one of its commands ends it.
    private static string Ending(string text, string code) =>
        $"set +e\n(set -e\n{text}\n)\nended=$?\nset -e\n[ $ended = {code} ] || {{ echo \"ended with $ended\" >&2; exit 1; }}\n";
}
