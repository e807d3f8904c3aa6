namespace Torii.Tests.Deployment;

/// <summary>The tests of what is published: publishing takes long, so that it is done once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedSuite : ICollectionFixture<Rehearsal>
{
    public const string Name = "What is published";
}
