namespace Torii.Tests.Documents;

/// <summary>The page about the models has every one of them, by every name.</summary>
public sealed class ModelsPageTests
{
    [Fact]
    public Task Models_AreThoseOfTheCatalogue() => new Region("docs/models.md", "models").ShouldBeAsync(ModelTable.Write());
}
