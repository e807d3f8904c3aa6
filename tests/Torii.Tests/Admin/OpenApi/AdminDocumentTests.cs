using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.OpenApi;

/// <summary>The description that the console's types are made from is the one that the server gives.</summary>
public sealed class AdminDocumentTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Path { get; } = System.IO.Path.Combine(Repository.Root, "web", "src", "api", "admin.json");

    [Fact]
    public async Task Description_ThatTheConsoleIsBuiltFrom_IsTheServersOwn()
    {
        var served = await ServedAsync();
        if (Repository.WritesDocuments)
        {
            await File.WriteAllTextAsync(Path, served, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).ShouldBe(served, Repository.Advice);
    }

    [Fact]
    public async Task Description_NamesEveryOperation_Once()
    {
        var operations = JsonNode.Parse(await ServedAsync())!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!["operationId"]?.GetValue<string>())
            .ToList();

        operations.ShouldNotContain(default(string));
        operations.Distinct().Count().ShouldBe(operations.Count);
    }

    private async Task<string> ServedAsync()
    {
        using var http = new HttpClient();
        var document = JsonNode.Parse(await http.GetStringAsync(new Uri(scene.Address, "/openapi/admin.json"), TestContext.Current.CancellationToken))!.AsObject();

        // The address that it was asked at.
        document.Remove("servers");
        return document.ToJsonString(Readable) + "\n";
    }
}
