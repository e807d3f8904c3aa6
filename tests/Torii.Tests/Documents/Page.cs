using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>A page of the documents.</summary>
internal sealed partial class Page
{
    /// <summary>The page of that text.</summary>
    public Page(string path, string text)
    {
        Path = path;
        Text = text.ReplaceLineEndings("\n");
        Blocks = [.. BlockReader.Read(path, Text)];
    }

    /// <summary>Every page: the README in its languages, and all that lies under <c>docs</c>.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "README*.md")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new Page(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)))),
    ];

    /// <summary>Its path within the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Whether it is the README in another language, with the blocks of the English one.</summary>
    public bool IsTranslation => Path.StartsWith("README.", StringComparison.Ordinal) && Path != "README.md";

    /// <summary>Whether something on it is run.</summary>
    public bool IsRun => !IsTranslation && Blocks.Any(block => block.IsRun);

    /// <summary>Its text without blocks and comments: what a reader reads.</summary>
    public string Prose => Comment.Replace(Fence.Replace(Text, ""), "");

    /// <summary>The headings, each with its level.</summary>
    public IReadOnlyList<(int Level, string Text)> Headings =>
        [.. Heading.Matches(Prose).Select(match => (match.Groups["level"].Length, match.Groups["text"].Value.Trim()))];

    /// <summary>The anchors that the headings have, as GitHub makes them.</summary>
    public IReadOnlyCollection<string> Anchors => [.. Headings.Select(heading => AnchorOf(heading.Text))];

    /// <summary>What it links to, pictures among it.</summary>
    public IReadOnlyList<string> Links => [.. Link.Matches(Code.Replace(Prose, "")).Select(match => match.Groups["target"].Value)];

    /// <summary>The page of a path.</summary>
    public static Page Of(string path) => All.Single(page => page.Path == path);

    private static string AnchorOf(string heading) =>
        Dropped.Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Fence { get; }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment { get; }

    [GeneratedRegex("`[^`\n]+`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code { get; }

    [GeneratedRegex("^(?<level>#+) (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}\p{Pc} -]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Dropped { get; }
}
