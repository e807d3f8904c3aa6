using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Contents;
using Torii.Doors.Errors;
using Torii.Doors.Json;
using Torii.Doors.Paging;
using Torii.Security;

namespace Torii.Doors.Files;

/// <summary><c>/v1/files</c>: pictures and videos that a client uploads once and names in several requests.</summary>
internal sealed class FileEndpoints(FileUploads uploads, IFileStore files, IMediaStore media, IMediaFiles bytes)
{
    private const string Path = "/v1/files";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, context => Of(context).UploadAsync(context));
        routes.MapGet(Path, context => Of(context).ListAsync(context));
        routes.MapGet(Path + "/{id}", context => Of(context).RetrieveAsync(context));
        routes.MapDelete(Path + "/{id}", context => Of(context).DeleteAsync(context));
        routes.MapMethods(Path + "/{id}/content", StoredFile.Methods, context => Of(context).ContentAsync(context));
    }

    private static FileEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<FileEndpoints>();

    private async Task UploadAsync(HttpContext context)
    {
        var (file, error) = await uploads.TakeAsync(context, context.Client());
        await (file is null ? error!.WriteAsync(context) : JsonAnswer.SendAsync(context, writer => FileJson.Write(writer, file)));
    }

    private async Task ListAsync(HttpContext context)
    {
        var faults = new FieldFaults();
        var (purpose, page) = FilePage.Read(context.Request.Query, faults);
        if (await page.CheckAsync(faults, "file", id => IsKnownAsync(id, context)) is { } mistake)
        {
            await mistake.WriteAsync(context);
            return;
        }

        // One more than wanted tells whether there are more.
        var found = await files.ListAsync(context.Client().Id, purpose, page.After, page.Limit + 1, page.OldestFirst, context.RequestAborted);
        await JsonAnswer.SendAsync(context, writer => PageJson.Write(writer, [.. found.Take(page.Limit)], found.Count > page.Limit, FileJson.Write, FileJson.IdOf));
    }

    private ValueTask<bool> IsKnownAsync(string id, HttpContext context) => files.KnowsAsync(context.Client().Id, id, context.RequestAborted);

    private async Task RetrieveAsync(HttpContext context)
    {
        if (await FindAsync(context) is { } file)
        {
            await JsonAnswer.SendAsync(context, writer => FileJson.Write(writer, file));
        }
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (await FindAsync(context) is { } file)
        {
            await files.DeleteAsync(file.Id, context.RequestAborted);
            await JsonAnswer.SendAsync(context, writer => PageJson.WriteDeleted(writer, FileJson.IdOf(file), "file"));
        }
    }

    private async Task ContentAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } file)
        {
            return;
        }

        if (await media.FindAsync(file.MediaId, context.RequestAborted) is not { } record || bytes.OpenRead(record.Id) is not { } content)
        {
            await Missing(context).WriteAsync(context);
            return;
        }

        await using var stored = new StoredFile(record, content) { Name = file.Name };
        await stored.SendAsync(context);
    }

    /// <summary>The client's own file; null, with the error answered, where there is none.</summary>
    private async ValueTask<ClientFile?> FindAsync(HttpContext context)
    {
        var found = PublicId.Parse(AskedId(context)) is { } id ? await files.FindAsync(id, context.RequestAborted) : null;
        if (found is not null && found.ClientId == context.Client().Id)
        {
            return found;
        }

        await Missing(context).WriteAsync(context);
        return null;
    }

    private static ApiError Missing(HttpContext context) => ApiError.NotFound("not_found", $"There is no file '{AskedId(context)}'.", "id");

    private static string AskedId(HttpContext context) => (string)context.Request.RouteValues["id"]!;
}
