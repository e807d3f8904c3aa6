using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Torii.Doors;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>The document against the routes that the server maps: neither may have one that the other has not.</summary>
public sealed class RouteListTests
{
    /// <summary>Pages for people, and what monitoring reads: no part of the API.</summary>
    private static readonly string[] Others = ["/docs", "/docs/reference.css", "/docs/reference.js", "/metrics"];

    [Fact]
    public async Task Document_TellsOfEveryRouteAndOfNoOther()
    {
        var mapped = await MappedAsync();

        ApiDocument.Operations.Select(operation => operation.ToString()).Order().ShouldBe(mapped.Order());
    }

    // Mapping builds nothing of what the doors need, so no database and no port are opened here.
    private static async Task<IReadOnlyList<string>> MappedAsync()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapToriiDoors();
        return
        [
            .. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
               let path = "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("**", "", StringComparison.Ordinal)
               where !Others.Contains(path)
               from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
               select $"{method} {path}",
        ];
    }
}
