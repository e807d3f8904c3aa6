namespace Torii.Tests.Road;

/// <summary>Tests that load the machine with hundreds of generations and kill the server under them, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Kills
{
    public const string Name = "Kills";
}
