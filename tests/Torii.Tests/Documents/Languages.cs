namespace Torii.Tests.Documents;

/// <summary>What the blocks of the pages are written in. A block in anything else fails, so that none escapes its test by a new name.</summary>
internal static class Languages
{
    /// <summary>What is run.</summary>
    public static IReadOnlyList<string> Programs { get; } = ["bash", "python", "js", "csharp"];

    /// <summary>What is read by the program that it is for: a block is a part of a file of the repository that is tested itself.</summary>
    public static IReadOnlyList<string> Files { get; } = ["yaml", "toml", "ini", "nginx", "caddy", "xml", "promql", "sql"];

    /// <summary>What shows something and does nothing.</summary>
    public static IReadOnlyList<string> Shown { get; } = ["text", "http", "html"];

    /// <summary>What another system than the tests' runs.</summary>
    public static IReadOnlyList<string> Foreign { get; } = ["powershell", "bat"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["json", .. Programs, .. Files, .. Shown, .. Foreign];
}
