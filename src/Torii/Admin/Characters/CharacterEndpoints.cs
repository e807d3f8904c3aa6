using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Characters;

namespace Torii.Admin.Characters;

/// <summary><c>/api/admin/characters</c>: the characters of every client.</summary>
internal sealed class CharacterEndpoints(ICharacterStore store, CharacterRows rows, CharacterDeletion deletion, LiveChanges changes)
{
    private const int LongestSearch = 200;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/characters").WithTags("Characters");
        group.MapGet("", (int? limit, string? after, string? search, string? client, string? account, CharacterEndpoints characters, CancellationToken cancellationToken) =>
                characters.ListAsync(limit, after, search, client, account, cancellationToken))
            .WithName("characters.list").WithSummary("The characters that are kept, the newest first.");
        group.MapGet("/{id}", (string id, CharacterEndpoints characters, CancellationToken cancellationToken) => characters.ShowAsync(id, cancellationToken))
            .WithName("characters.read").WithSummary("A character.");
        group.MapDelete("/{id}", (string id, HttpContext context, CharacterEndpoints characters) => characters.DeleteAsync(id, context))
            .WithName("characters.delete").WithSummary("Deletes a character, here at once and then at its upstream.");
    }

    private async Task<Results<Ok<Page<CharacterRow>>, Refused>> ListAsync(
        int? limit, string? after, string? search, string? client, string? account, CancellationToken cancellationToken)
    {
        if ((Paging.Check(limit) ?? (search?.Length > LongestSearch ? Refused.Field("search", $"must have at most {LongestSearch} letters") : null)) is { } wrong)
        {
            return wrong;
        }

        // Names are written with an at sign before them, and so they are copied.
        var sought = search?.Trim().TrimStart('@');
        var size = limit ?? Paging.UsualLimit;
        var page = new CharacterPage(size + 1)
        {
            ClientId = Given(client),
            AccountId = Given(account),
            Search = Given(sought),
            After = Given(after),
        };
        var found = Paging.Of(await store.ListAsync(page, cancellationToken), size, character => character.Id);
        return TypedResults.Ok(new Page<CharacterRow>(await rows.OfAsync(found.Items, cancellationToken), found.Next, found.Total));
    }

    private async Task<Results<Ok<CharacterRow>, Refused>> ShowAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } character
            ? TypedResults.Ok((await rows.OfAsync([character], cancellationToken))[0])
            : Refused.NotFound("character", id);

    private async Task<Results<NoContent, Refused>> DeleteAsync(string id, HttpContext context)
    {
        if (await FindAsync(id, context.RequestAborted) is not { } character)
        {
            return Refused.NotFound("character", id);
        }

        await deletion.DeleteAsync(character, CancellationToken.None);
        context.Audit($"@{character.Card.Username}", character.Id);
        changes.Tell("characters", character.Id);
        return TypedResults.NoContent();
    }

    private async ValueTask<Character?> FindAsync(string asked, CancellationToken cancellationToken) =>
        PublicId.Parse(asked) is { } id ? await store.FindAsync(id, cancellationToken) : null;

    private static string? Given(string? written) => string.IsNullOrEmpty(written) ? null : written;
}
