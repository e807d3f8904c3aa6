using Microsoft.Net.Http.Headers;

namespace Torii.Doors.OpenApi;

/// <summary>A file that lies in the program itself. It is sent straight from there: nothing is read at the start, and nothing kept.</summary>
/// <param name="name">Its name as an embedded resource.</param>
/// <param name="contentType">What it is served as.</param>
internal sealed class EmbeddedFile(string name, string contentType)
{
    // Builds are deterministic: the id changes when anything that was built does, and only then.
    private static readonly EntityTagHeaderValue Tag = new($"\"{typeof(EmbeddedFile).Module.ModuleVersionId:N}\"");

    /// <summary>Its text.</summary>
    public Stream Open() =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");

    /// <summary>Serves it; 304 to those who have it already.</summary>
    public Task ServeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(Open(), contentType, entityTag: Tag).ExecuteAsync(context);
    }
}
