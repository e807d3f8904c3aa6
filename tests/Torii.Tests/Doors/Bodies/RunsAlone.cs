namespace Torii.Tests.Doors.Bodies;

/// <summary>Runs alone: what it measures is shared by the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Runs alone";
}
