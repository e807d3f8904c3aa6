using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Torii.Tests.Sdk;

/// <summary>The programs beside this file that use OpenAI's client for Node, and the cases that stand in them.</summary>
internal static partial class NodePrograms
{
    /// <summary>Where they lie, with the client in <c>node_modules</c>.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(SourceFile())!, "Node");

    /// <summary>The client in both versions that people have: the latest for Node 20, and the latest of all.</summary>
    public static IReadOnlyList<string> Packages { get; } = ["openai", "openai-7"];

    /// <summary>The programs. The last one makes the upstream slow and unwilling, so it must have it to itself.</summary>
    public static IReadOnlyList<string> All { get; } = ["chat", "models", "files", "images", "videos", "videos-broken", "downloads", "repeats", Alone];

    /// <summary>The program that must not run beside another.</summary>
    public const string Alone = "upstream";

    /// <summary>Whether the client is there.</summary>
    public static bool AreInstalled => Packages.All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package)));

    /// <summary>The names of a program's cases, in their order.</summary>
    public static IReadOnlyList<string> CasesOf(string program) =>
        [.. CaseStart.Matches(File.ReadAllText(Path.Combine(Folder, program + ".mjs"))).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("""^check\((?<quote>['"])(?<name>.+?)\k<quote>,""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseStart { get; }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
