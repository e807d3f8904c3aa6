namespace Torii.Tests.Deployment;

/// <summary>An instruction of a Dockerfile, its lines joined.</summary>
internal sealed record Instruction(string Keyword, string Arguments)
{
    /// <summary>The arguments, parted by blanks.</summary>
    public IReadOnlyList<string> Words => Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The arguments that are no flags.</summary>
    public IReadOnlyList<string> Plain => [.. Words.Where(word => !word.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>The value of a flag; null where it is not there.</summary>
    public string? Flag(string name) => Words.FirstOrDefault(word => word.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..];
}
