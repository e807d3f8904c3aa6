namespace Torii.Tests.Deployment;

/// <summary>A stage of a Dockerfile: what it starts from, what it is called, what it does.</summary>
internal sealed record Stage(string Base, string Name, IReadOnlyList<Instruction> Instructions)
{
    /// <summary>The instructions of a kind.</summary>
    public IEnumerable<Instruction> All(string keyword) => Instructions.Where(instruction => instruction.Keyword == keyword);

    /// <summary>The only instruction of a kind.</summary>
    public Instruction The(string keyword) => All(keyword).ShouldHaveSingleItem();
}
