namespace Torii.Core.Tests.Support;

/// <summary>Runs alone: <see cref="Calm"/> looks at the thread pool, which the whole process shares.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Runs alone";
}
