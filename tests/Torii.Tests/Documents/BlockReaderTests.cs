namespace Torii.Tests.Documents;

/// <summary>How blocks are found, and what comments say of them.</summary>
public sealed class BlockReaderTests
{
    [Fact]
    public void Blocks_AreFoundWithTheirMarks()
    {
        var blocks = BlockReader.Read("a.md", "Words\n\n<!-- not run: docker -->\n```bash\ndocker ps\n```\n\n```json\n{}\n```\n").ToList();

        blocks.ShouldBe([new Block("a.md", 4, "bash", "docker ps", new Mark.NotRun("docker")), new Block("a.md", 8, "json", "{}", null)]);
        blocks.Select(block => block.IsRun).ShouldBe([false, false]);
    }

    [Fact]
    public void BlockInAList_IsReadWithoutItsIndent() =>
        BlockReader.Read("a.md", "1. Words\n\n   ```bash\n   if true; then\n     pwd\n\n   fi\n   ```\n").ShouldBe([new Block("a.md", 3, "bash", "if true; then\n  pwd\n\nfi", null)]);

    [Theory]
    [InlineData("not run: docker", typeof(Mark.NotRun))]
    [InlineData("not run:", typeof(Mark.NotRun))]
    [InlineData("answers: 400", typeof(Mark.Answers))]
    [InlineData("exits: 2", typeof(Mark.Exits))]
    [InlineData("answer", typeof(Mark.Answer))]
    [InlineData("goes on", typeof(Mark.GoesOn))]
    [InlineData("table", null)]
    [InlineData("", null)]
    public void Comment_IsAMarkOrNone(string comment, Type? kind) => Mark.Read(comment)?.GetType().ShouldBe(kind);

    [Fact]
    public void BlockThatIsNotClosed_IsAMistake() =>
        Should.Throw<InvalidDataException>(() => BlockReader.Read("a.md", "```bash\ntrue\n").ToList()).Message.ShouldContain("a.md:1");

    [Theory]
    [InlineData("""{"id": "1", "list": []}""", """{"id": "2", "list": [3], "more": true}""", null)]
    [InlineData("""{"id": null}""", "HTTP/1.1 200 OK\n\n{\"id\": 5}", null)]
    [InlineData("""{"id": "1"}""", """{"id": 1}""", "$.id is shown as String and is Number.")]
    [InlineData("""{"a": {"b": 1}}""", """{"a": {}}""", "$.a.b is not there.")]
    [InlineData("""{"a": [{"b": 1}]}""", """{"a": [{"c": 1}]}""", "$.a[0].b is not there.")]
    [InlineData("""{"a": 1}""", "not JSON", "There is no JSON in the answer: not JSON")]
    [InlineData("""{"a": 1}""", "{", "There is no JSON in the answer: {")]
    public void AnswerShown_IsComparedWithTheRealOne(string shown, string output, string? difference) =>
        AnswerShape.Difference(shown, output).ShouldBe(difference);
}
