using System.Text.Json;
using Torii.Doors.OpenApi;

namespace Torii.Tests.Support.OpenApi;

/// <summary>The OpenAPI document that Torii serves, as checks look into it.</summary>
internal static class ApiDocument
{
    private static readonly string[] Verbs = ["get", "head", "post", "put", "patch", "delete"];

    /// <summary>All of it.</summary>
    public static JsonElement Root { get; } = Read();

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in Root.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           where Verbs.Contains(operation.Name)
           select new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
    ];

    /// <summary>
    /// The operation that a request goes to; null where there is none. A part of a path that is written out wins over one
    /// that stands for anything.
    /// </summary>
    public static ApiOperation? Find(string method, string path) => Operations
        .Where(operation => operation.Method == method && operation.Takes(path))
        .MinBy(operation => operation.Path.Count(letter => letter == '{'));

    /// <summary>What a reference leads to; the element itself where it is none.</summary>
    public static JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = reference.GetString()!.Split('/')[1..].Aggregate(Root, (at, name) => at.GetProperty(name));
        }

        return element;
    }

    private static JsonElement Read()
    {
        using var file = OpenApiEndpoints.Document.Open();
        return JsonDocument.Parse(file).RootElement;
    }
}
