using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Json;
using Torii.Doors.Paging;
using Torii.Security;

namespace Torii.Doors.Characters;

/// <summary><c>GET /v1/characters</c>, and <c>GET</c> and <c>DELETE /v1/characters/{id}</c>: the characters that a client has kept.</summary>
internal sealed class CharacterEndpoints(ICharacterStore characters, IGenerationStore generations, CharacterDeletion deletion, CharacterJson json)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/characters", context => Of(context).ListAsync(context));
        routes.MapGet("/v1/characters/{id}", context => Of(context).ShowAsync(context));
        routes.MapDelete("/v1/characters/{id}", context => Of(context).DeleteAsync(context));
    }

    private static CharacterEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<CharacterEndpoints>();

    private async Task ListAsync(HttpContext context)
    {
        var faults = new FieldFaults();
        var query = PageQuery.Read(context.Request.Query, faults);
        if (query.OldestFirst)
        {
            faults.WrongValue("order", "must be desc: characters are listed newest first");
        }

        if (await query.CheckAsync(faults, "character", id => IsKnownAsync(id, context)) is { } mistake)
        {
            await mistake.WriteAsync(context);
            return;
        }

        // One more than asked for tells whether there are more.
        var page = new CharacterPage(query.Limit + 1) { ClientId = context.Client().Id, After = query.After };
        var found = await characters.ListAsync(page, context.RequestAborted);
        await json.SendListAsync(context, [.. found.Take(query.Limit)], found.Count > query.Limit);
    }

    private async Task ShowAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        await (await FindAsync(asked, context) is { } found ? json.SendAsync(context, found) : Missing(asked).WriteAsync(context));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        if (await FindAsync(asked, context) is not { } found)
        {
            await Missing(asked).WriteAsync(context);
            return;
        }

        await deletion.DeleteAsync(found, context.RequestAborted);
        await JsonAnswer.SendAsync(context, writer => CharacterJson.WriteDeleted(writer, found));
    }

    private async ValueTask<Character?> FindAsync(string asked, HttpContext context) =>
        PublicId.Parse(asked) is { } id
        && await characters.FindAsync(id, context.RequestAborted) is { } found
        && found.ClientId == context.Client().Id
            ? found
            : null;

    private async ValueTask<bool> IsKnownAsync(string id, HttpContext context) =>
        await generations.KnownAsync(context.Client().Id, id, context.RequestAborted) == GenerationKind.Character;

    private static ApiError Missing(string asked) => ApiError.NotFound("not_found", $"There is no character '{asked}'.", "id");
}
