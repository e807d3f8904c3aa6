using System.Text.RegularExpressions;

namespace Torii.Tests.Documents;

/// <summary>
/// What the pages tell their readers to type is typed, in the order of each page, in an empty folder, against servers of
/// its own; what programs they show is compiled and run. <c>page.sh</c> says what is different here.
/// </summary>
public sealed partial class PageTests(PageRuns runs) : IClassFixture<PageRuns>
{
    /// <summary>The pages with something to run. The README's other languages have the same blocks, which another test holds.</summary>
    public static TheoryData<string> Pages => [.. Page.All.Where(page => page.IsRun).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_TypedFromTopToBottom_Works(string path)
    {
        var page = Page.Of(path);

        var run = await runs.RunAsync(page);

        TestContext.Current.TestOutputHelper!.WriteLine(run.Error);
        run.Failure(page).ShouldBeNull();
        foreach (var block in page.Blocks.Where(block => block.IsRun && block.Mark is not Mark.Answers))
        {
            ErrorAnswer.IsMatch(run.Outputs[block.Line]).ShouldBeFalse($"{block.Place}: an error nobody announced\n{run.Outputs[block.Line]}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AnswersShown_AreLikeThoseGiven(string path)
    {
        var page = Page.Of(path);
        var run = await runs.RunAsync(page);
        foreach (var (asked, shown) in page.Blocks.Zip(page.Blocks.Skip(1)).Where(pair => pair.Second.Mark is Mark.Answer))
        {
            AnswerShape.Difference(shown.Text, run.Outputs[asked.Line]).ShouldBeNull(shown.Place);
        }
    }

    [GeneratedRegex("""^(data: )?\{"error": ?\{|"status": ?"failed["]""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ErrorAnswer { get; }
}
