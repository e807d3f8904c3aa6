using System.Text.Json.Nodes;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.OpenApi;

/// <summary>The description that is served, and that the console's types are made from, is that of the endpoints.</summary>
public sealed class AdminDocumentTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private static string Kept { get; } = Path.Combine(Repository.Root, "web", "src", "api", "admin.json");

    [Fact]
    public async Task Description_ThatIsKept_IsThatOfTheEndpoints()
    {
        using var folder = new TemporaryFolder();
        var described = await DescribedApi.MakeAsync(folder.Path, TestContext.Current.CancellationToken);
        if (Repository.WritesDocuments)
        {
            await File.WriteAllTextAsync(Kept, described, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken)).ShouldBe(described, Repository.Advice);
    }

    [Fact]
    public async Task Description_ThatIsServed_IsTheKeptOne()
    {
        using var http = new HttpClient();

        var served = await http.GetStringAsync(new Uri(scene.Address, "/openapi/admin.json"), TestContext.Current.CancellationToken);

        served.ShouldBe(await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Description_NamesEveryOperation_Once()
    {
        var operations = JsonNode.Parse(await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken))!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["operationId"]?.GetValue<string>())
            .ToList();

        operations.ShouldNotContain(default(string));
        operations.Distinct().Count().ShouldBe(operations.Count);
    }
}
