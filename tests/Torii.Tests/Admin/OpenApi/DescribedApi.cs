using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Torii.Admin;
using Torii.Hosting;

namespace Torii.Tests.Admin.OpenApi;

/// <summary>The description of the admin API, made from its endpoints. Nothing is served: that they are mapped is enough.</summary>
internal static class DescribedApi
{
    private const string Name = "admin";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes it.</summary>
    public static async Task<string> MakeAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddTorii(SettingsSource.Read(builder.Configuration).Settings with { Data = dataFolder });
        builder.Services.AddOpenApi(Name);
        await using var app = builder.Build();
        var branch = new ApplicationBuilder(app.Services);
        branch.UseRouting().UseEndpoints(endpoints => AdminEndpoints.Map(endpoints.MapGroup("/api/admin")));

        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancellationToken);
        document.Info.Title = "Torii | admin";
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return JsonNode.Parse(text)!.ToJsonString(Readable) + "\n";
    }
}
