namespace Torii.Tests.Documents;

/// <summary>The README says the same in all of its languages.</summary>
public sealed class TranslationTests
{
    private static Page English => Page.Of("README.md");

    /// <summary>The other languages.</summary>
    public static TheoryData<string> Translations => [.. Page.All.Where(page => page.IsTranslation).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_HasTheSameParts(string path) =>
        Page.Of(path).Headings.Select(heading => heading.Level).ShouldBe(English.Headings.Select(heading => heading.Level));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_HasTheSameBlocks(string path) =>
        Page.Of(path).Blocks.Select(Without).ShouldBe(English.Blocks.Select(Without));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_LinksToTheSame(string path) =>
        Page.Of(path).Links.Where(link => !link.StartsWith("README", StringComparison.Ordinal)).ShouldBe(English.Links.Where(link => !link.StartsWith("README", StringComparison.Ordinal)));

    [Fact]
    public void Languages_LinkToEachOther()
    {
        string[] all = [English.Path, .. Page.All.Where(page => page.IsTranslation).Select(page => page.Path)];

        all.Length.ShouldBe(3);
        foreach (var path in all)
        {
            all.Except([path]).Except(Page.Of(path).Links).ShouldBeEmpty(path);
        }
    }

    private static (string Language, string Text, Mark? Mark) Without(Block block) => (block.Language, block.Text, block.Mark);
}
