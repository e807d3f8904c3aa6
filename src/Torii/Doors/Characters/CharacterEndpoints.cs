using System.Globalization;
using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Errors;
using Torii.Doors.Json;
using Torii.Security;

namespace Torii.Doors.Characters;

/// <summary><c>GET /v1/characters</c>, and <c>GET</c> and <c>DELETE /v1/characters/{id}</c>: the characters that a client has kept.</summary>
internal sealed class CharacterEndpoints(ICharacterStore characters, CharacterJson json, IdSource ids, TimeProvider time)
{
    private const int UsualPage = 20;
    private const int LargestPage = 100;

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
        var query = context.Request.Query;
        if (LimitOf(query["limit"]) is not { } limit)
        {
            await ApiError.Invalid("invalid_value", $"Invalid value for 'limit': it must be a whole number from 1 to {LargestPage}.", "limit").WriteAsync(context);
            return;
        }

        var after = query["after"].ToString();
        var last = after.Length == 0 ? null : await FindAsync(after, context);
        if (after.Length > 0 && last is null)
        {
            await ApiError.Invalid("invalid_value", $"Invalid value for 'after': there is no character '{after}'.", "after").WriteAsync(context);
            return;
        }

        // One more than asked for tells whether there are more.
        var found = await characters.OfClientAsync(context.Client().Id, last?.Id, limit + 1, context.RequestAborted);
        await json.SendListAsync(context, [.. found.Take(limit)], found.Count > limit);
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

        var removal = new Errand(ids.Next(), ErrandKinds.RemoveCharacter, $"{found.AccountId} {found.Card.CharacterId}", time.GetUtcNow());
        await characters.ForgetAsync(found.Id, removal, context.RequestAborted);
        await JsonAnswer.SendAsync(context, writer => CharacterJson.WriteDeleted(writer, found));
    }

    private async ValueTask<Character?> FindAsync(string asked, HttpContext context) =>
        PublicId.Parse(asked) is { } id
        && await characters.FindAsync(id, context.RequestAborted) is { } found
        && found.ClientId == context.Client().Id
            ? found
            : null;

    private static int? LimitOf(string? written) => written switch
    {
        null or "" => UsualPage,
        _ when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestPage => limit,
        _ => null,
    };

    private static ApiError Missing(string asked) => ApiError.NotFound("not_found", $"There is no character '{asked}'.", "id");
}
