namespace Torii.Tests.Sdk;

/// <summary>The suites of OpenAI's clients for .NET and Python: one scene for all, and one class after the other.</summary>
[CollectionDefinition(Name)]
public sealed class DotNetSuite : ICollectionFixture<SdkScene>
{
    public const string Name = "OpenAI's clients for .NET and Python";
}
