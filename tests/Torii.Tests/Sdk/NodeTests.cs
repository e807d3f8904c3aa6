namespace Torii.Tests.Sdk;

/// <summary>
/// OpenAI's own client for Node in two versions, told only another address. What is tried stands in the programs of the
/// folder Node; each case of theirs is one here. Left out where Node or the client is not installed.
/// </summary>
[Collection(NodeSuite.Name)]
public sealed class NodeTests(NodeRuns runs) : IClassFixture<NodeRuns>
{
    /// <summary>Every case of every program, for both versions.</summary>
    public static TheoryData<string, string, string> Cases { get; } =
    [
        .. from program in NodePrograms.All
           from package in NodePrograms.Packages
           from name in NodePrograms.CasesOf(program)
           select new TheoryDataRow<string, string, string>(package, program, name),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_Holds(string package, string program, string name)
    {
        Assert.SkipUnless(NodePrograms.AreInstalled, "The Node client is not installed: npm ci in " + NodePrograms.Folder);

        var ended = await runs.CaseAsync(package, program, name);

        ended.Failure.ShouldBeNull();
    }
}
