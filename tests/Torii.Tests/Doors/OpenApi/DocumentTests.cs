using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Torii.Doors.OpenApi;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>The document by itself: it is OpenAPI, it hangs together, and what it shows as examples fits what it says.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public async Task Document_IsOpenApi()
    {
        await using var file = OpenApiEndpoints.Document.Open();

        var read = await OpenApiDocument.LoadAsync(file, "json", cancellationToken: TestContext.Current.CancellationToken);

        var diagnostic = read.Diagnostic.ShouldNotBeNull();
        diagnostic.Errors.ShouldBeEmpty();
        diagnostic.Warnings.ShouldBeEmpty();
        diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Document.ShouldNotBeNull().Paths.Count.ShouldBe(ApiDocument.Root.GetProperty("paths").EnumerateObject().Count());
    }

    [Fact]
    public void References_LeadSomewhereAndEveryComponentIsUsed()
    {
        var named = ApiDocument.Root.GetProperty("components").EnumerateObject()
            .Where(kind => kind.Name != "securitySchemes")
            .SelectMany(kind => kind.Value.EnumerateObject().Select(component => $"#/components/{kind.Name}/{component.Name}"));

        References(ApiDocument.Root).Distinct().Order().ShouldBe(named.Order());
    }

    [Fact]
    public void Operations_AreNamedOnceAndToldOf()
    {
        var tags = ApiDocument.Root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToArray();

        ApiDocument.Operations.Select(operation => operation.Content.GetProperty("operationId").GetString()).ShouldBeUnique();
        foreach (var operation in ApiDocument.Operations)
        {
            operation.Content.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
            operation.Content.GetProperty("tags").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBeOneOf(tags!);
            operation.Content.GetProperty("responses").EnumerateObject().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void PathParameters_AreThoseOfThePath()
    {
        foreach (var operation in ApiDocument.Operations)
        {
            var declared = operation.Parameters.Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()!);

            declared.ShouldBe(InPath().Matches(operation.Path).Select(match => match.Groups["name"].Value), operation.ToString());
        }
    }

    [Fact]
    public void EveryDoorWithAKey_TellsOfItsRefusal()
    {
        foreach (var operation in ApiDocument.Operations)
        {
            var isOpen = operation.Content.TryGetProperty("security", out _);

            isOpen.ShouldBe(!operation.Path.StartsWith("/v1/", StringComparison.Ordinal), operation.ToString());
            operation.Content.GetProperty("responses").TryGetProperty("401", out _).ShouldBe(!isOpen, operation.ToString());
        }
    }

    [Fact]
    public void Examples_FitTheirSchemas()
    {
        var shown = Examples(ApiDocument.Root).ToArray();

        shown.Length.ShouldBeGreaterThan(30);
        foreach (var (example, schema) in shown)
        {
            SchemaCheck.Faults(example, schema).ShouldBeEmpty(example.GetRawText());
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("$ref", out var reference) => [reference.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    /// <summary>Each example that stands beside a schema.</summary>
    private static IEnumerable<(JsonElement Example, JsonElement Schema)> Examples(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Examples);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var here = element.TryGetProperty("schema", out var schema) ? BesideSchema(element).Select(example => (example, schema)) : [];
        return here.Concat(element.EnumerateObject().SelectMany(member => Examples(member.Value)));
    }

    private static IEnumerable<JsonElement> BesideSchema(JsonElement element)
    {
        if (element.TryGetProperty("example", out var example))
        {
            yield return example;
        }

        if (element.TryGetProperty("examples", out var examples))
        {
            foreach (var one in examples.EnumerateObject())
            {
                yield return ApiDocument.Resolve(one.Value).GetProperty("value");
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InPath();
}
