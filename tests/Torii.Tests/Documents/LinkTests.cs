using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>Links between the pages lead somewhere, and to every page leads one.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Link_LeadsToAFileAndItsHeading() =>
        Page.All.SelectMany(page => Local(page).Where(link => Mistake(page, link) is not null).Select(link => $"{page.Path}: {link}: {Mistake(page, link)}")).ShouldBeEmpty();

    [Fact]
    public void Page_IsLinkedFromAnother()
    {
        var linked = Page.All.SelectMany(page => Local(page).Select(link => (From: page.Path, To: Target(page, link).File)))
            .Where(link => link.From != link.To)
            .Select(link => link.To)
            .ToHashSet(StringComparer.Ordinal);

        Page.All.Select(page => page.Path).Where(path => !linked.Contains(path) && !linked.Contains(FolderOf(path))).ShouldBeEmpty();
    }

    [Fact]
    public void Index_NamesEveryPage()
    {
        var index = Page.Of("docs/README.md");
        var named = Local(index).Select(link => Target(index, link).File).ToHashSet(StringComparer.Ordinal);

        Page.All.Select(page => page.Path)
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path != index.Path && !named.Contains(path) && !named.Contains(FolderOf(path)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Anchor_NamesOneHeading() =>
        Page.All.SelectMany(page => page.Headings.GroupBy(heading => heading.Text).Where(same => same.Count() > 1).Select(same => $"{page.Path}: {same.Key}")).ShouldBeEmpty();

    private static IEnumerable<string> Local(Page page) => page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    private static string? Mistake(Page page, string link)
    {
        var (file, anchor) = Target(page, link);
        var full = Path.Combine(Repository.Root, file);
        return !File.Exists(full) && !Directory.Exists(full) ? "no such file"
            : anchor is not null && Page.All.FirstOrDefault(other => other.Path == file) is { } other && !other.Anchors.Contains(anchor) ? "no such heading"
            : null;
    }

    private static (string File, string? Anchor) Target(Page page, string link)
    {
        var parts = link.Split('#', 2);
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page.Path))!;
        var file = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, parts[0]))).Replace('\\', '/').TrimEnd('/');
        return (file, parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
