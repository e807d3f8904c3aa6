using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>A part of a page that is written by a test, between two comments.</summary>
/// <param name="Page">The page's path within the repository.</param>
/// <param name="Name">What the comments call it.</param>
internal sealed record Region(string Page, string Name)
{
    private string Begin => $"<!-- {Name} -->";

    private string End => $"<!-- /{Name} -->";

    private string File => Path.Combine(Repository.Root, Page);

    /// <summary>Holds the part against what it must be; writes it first where documents are to be written anew.</summary>
    public async Task ShouldBeAsync(string wanted)
    {
        var cancelled = TestContext.Current.CancellationToken;
        if (Repository.WritesDocuments)
        {
            var before = await System.IO.File.ReadAllTextAsync(File, cancelled);
            var (start, end) = Bounds(before);
            await System.IO.File.WriteAllTextAsync(File, $"{before[..start]}\n\n{wanted}\n\n{before[end..]}", cancelled);
        }

        var text = (await System.IO.File.ReadAllTextAsync(File, cancelled)).ReplaceLineEndings("\n");
        var (from, to) = Bounds(text);
        text[from..to].Trim().ShouldBe(wanted.Trim(), Repository.Advice);
    }

    private (int From, int To) Bounds(string text)
    {
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        (from >= 0 && to > from).ShouldBeTrue($"{Page} has no {Begin} … {End}.");
        return (from + Begin.Length, to);
    }
}
