using System.Text.RegularExpressions;
using Torii.Simulator.Protocol;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Characters;

/// <summary>Makes characters of cameos, shows them to others, and deletes them.</summary>
internal sealed partial class CharacterEndpoints(CameoBook cameos, CharacterBook characters, AssetBook assets, TimeProvider time)
    : IBackendEndpoints
{
    private const int LongestPicture = 20 * 1024 * 1024;

    private static readonly FormRules Picture = new(
        [FileType.Webp], LongestPicture, "use_case", static text => text is "profile", "profile");

    public void Map(BackendRoutes routes)
    {
        routes.PostForm("/project_y/file/upload", UploadPictureAsync);
        routes.Post("/characters/finalize", Finalize);
        routes.Post("/project_y/cameos/by_id/{cameo_id}/update_v2", Show);
        routes.Delete("/project_y/characters/{character_id}", Delete);
    }

    private async ValueTask<Answer> UploadPictureAsync(Call call)
    {
        var form = new StrictForm(Picture, static _ => Stream.Null);
        return await form.ReadAsync(call)
            ?? Answer.Ok(new AssetMade(assets.Keep(call.Account).Pointer), CharacterJson.Default.AssetMade);
    }

    private Answer Finalize(Call call)
    {
        var body = JsonFields.Parse(call.Body)
            .Exactly("cameo_id", "username", "display_name", "profile_asset_pointer", "instruction_set", "safety_instruction_set");
        var cameoId = body.Text("cameo_id");
        var displayName = body.Text("display_name");
        var username = body.Text("username");
        if (!Username().IsMatch(username))
        {
            body.Refuse("username", "up to 64 letters, digits, dots, dashes and underscores");
        }

        if (!assets.Owns(call.Account, body.Text("profile_asset_pointer")))
        {
            body.Refuse("profile_asset_pointer", "the pointer of a profile picture of this account");
        }

        body.Nulls("instruction_set", "safety_instruction_set");
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return cameos.Find(call.Account, cameoId) switch
        {
            null => Answer.NotFound("cameo"),
            var cameo when !cameo.ReadyAt(time.GetUtcNow()) => Answer.Invalid("cameo_id", "This cameo has not been processed to its end."),
            var cameo => characters.Finalize(cameo, username, displayName),
        };
    }

    private Answer Show(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("visibility");
        body.OneOf("visibility", "public");
        return body.Problem
            ?? (characters.Show(call.Account, call.PathPart("cameo_id")) ? Answer.Done() : Answer.NotFound("character"));
    }

    private Answer Delete(Call call) =>
        characters.Delete(call.Account, call.PathPart("character_id")) ? Answer.Done() : Answer.NotFound("character");

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Username();
}
