namespace Torii.Tests.Sdk;

/// <summary>The suites of OpenAI's client for Node, in a scene of their own: they go on beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class NodeSuite : ICollectionFixture<SdkScene>
{
    public const string Name = "OpenAI's client for Node";
}
