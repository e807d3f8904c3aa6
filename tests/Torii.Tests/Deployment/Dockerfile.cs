using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>The Dockerfile, read as far as it goes: instructions in their stages.</summary>
internal static class Dockerfile
{
    /// <summary>Where it is.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "Dockerfile");

    /// <summary>Its stages, in order; the last is the image.</summary>
    public static IReadOnlyList<Stage> Stages { get; } = Read(File.ReadAllLines(Path));

    /// <summary>The words of an instruction in its exec form, which no shell reads.</summary>
    public static string[] Exec(string arguments) => JsonSerializer.Deserialize<string[]>(arguments[arguments.IndexOf('[')..])!;

    private static List<Stage> Read(IEnumerable<string> lines)
    {
        var stages = new List<(string From, List<Instruction> Instructions)>();
        foreach (var (keyword, arguments) in Joined(lines).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim())))
        {
            if (keyword == "FROM")
            {
                stages.Add((arguments, []));
            }
            else
            {
                stages[^1].Instructions.Add(new Instruction(keyword, arguments));
            }
        }

        return [.. stages.Select(stage => StageOf(new Instruction("FROM", stage.From).Plain, stage.Instructions))];
    }

    private static Stage StageOf(IReadOnlyList<string> from, IReadOnlyList<Instruction> instructions) => new(from[0], from[^1], instructions);

    // A backslash at the end of a line joins it with the next; comments may stand between.
    private static IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        var whole = "";
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            whole += line.TrimEnd('\\');
            if (!line.EndsWith('\\'))
            {
                yield return whole;
                whole = "";
            }
        }
    }
}
