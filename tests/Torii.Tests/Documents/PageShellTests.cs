namespace Torii.Tests.Documents;

/// <summary>What the pages' shell takes for a mistake of a page.</summary>
public sealed class PageShellTests(PageRuns runs) : IClassFixture<PageRuns>
{
    [Theory]
    [InlineData("```bash\nfalse\n```\n\n```bash\ntrue\n```\n")]
    [InlineData("```bash\nfalse | tee nothing\n```\n")]
    [InlineData("```bash\necho \"$UNSET\"\n```\n")]
    [InlineData("```bash\ndotnet build\n```\n")]
    [InlineData("<!-- exits: 2 -->\n```bash\nfalse\n```\n")]
    [InlineData("<!-- exits: 1 -->\n```bash\ntrue\n```\n")]
    [InlineData("```bash\ncurl http://localhost:8000/v1/models\n```\n")]
    [InlineData("<!-- answers: 404 -->\n```bash\ncurl http://localhost:8000/v1/models\n```\n")]
    public async Task BlockThatDoesNotDoAsThePageSays_FailsThePage(string text)
    {
        var page = new Page($"page-{Guid.NewGuid():N}.md", text);

        var run = await runs.TryAsync(page);

        run.ExitCode.ShouldNotBe(0);
        run.Failure(page).ShouldNotBeNull();
        run.Outputs.Keys.ShouldBe([page.Blocks[0].Line]);
    }
}
