using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Stores;
using Torii.Doors.Errors;
using Torii.Hosting;

namespace Torii.Admin.Settings;

/// <summary><c>/api/admin/settings</c>: what can be set, and setting it.</summary>
internal sealed class SettingsEndpoints(SettingBook book, ISettingStore store, LiveSettings live, Proving proving, Editing editing, LiveChanges changes)
{
    private const string Area = "settings";
    private const int MostShown = 200;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/settings").WithTags("Settings");
        group.MapGet("", (SettingsEndpoints settings, CancellationToken cancellationToken) => settings.ReadAsync(cancellationToken))
            .WithName("settings.read").WithSummary("Every setting with its value, its default and where it comes from.");
        group.MapPut("", (SettingsEdit edit, HttpContext context, SettingsEndpoints settings, CancellationToken cancellationToken) => settings.ChangeAsync(edit, context, cancellationToken))
            .WithName("settings.edit").WithSummary("Changes settings: all that are given, or none. Null takes one back to its default.")
            .AddEndpointFilter<OwnCredentials>();
    }

    private async Task<Ok<SettingsDocument>> ReadAsync(CancellationToken cancellationToken) =>
        TypedResults.Ok(book.Describe(await book.StoredAsync(cancellationToken)));

    private async Task<Results<Ok<SettingsDocument>, Refused>> ChangeAsync(SettingsEdit edit, HttpContext context, CancellationToken cancellationToken)
    {
        using var turn = await editing.EnterAsync(cancellationToken);
        var stored = await book.StoredAsync(cancellationToken);
        if (edit.Version is { } version && version != book.VersionOf(stored))
        {
            return Refused.Stale;
        }

        var (wanted, refused) = Changes(edit, stored);
        if (refused is not null)
        {
            return refused;
        }

        if (wanted.Exists(change => SettingCatalogue.Find(change.Name)!.NeedsProof) && proving.Check(context, edit.CurrentPassword, edit.AdminKey, "current_password") is { } unproved)
        {
            return unproved;
        }

        var next = After(stored, wanted);
        var (settings, mistakes) = book.Read(next);

        // What was wrong before, such as a list in a file that somebody has broken meanwhile, is not this change's fault.
        if (mistakes.Except(book.Read(stored).Mistakes).ToList() is [var first, ..] wrong)
        {
            return new Refused(ApiError.Invalid("invalid_value", string.Join(' ', wrong.Select(mistake => mistake.What)), first.Setting));
        }

        // From here on it happens: whoever asked for it may be gone.
        await store.ChangeAsync(wanted, CancellationToken.None);
        live.Take(settings);
        context.Audit(string.Join(", ", wanted.Select(Told)));
        changes.Tell(Area);
        return TypedResults.Ok(book.Describe(next));
    }

    private (List<SettingChange> Changes, Refused? Refused) Changes(SettingsEdit edit, Dictionary<string, string> stored)
    {
        var wanted = new List<SettingChange>();
        foreach (var (key, value) in edit.Values)
        {
            if (SettingCatalogue.Find(key) is not { } setting)
            {
                return (wanted, Refused.Field(key, "is no setting: GET /api/admin/settings lists them"));
            }

            if (setting.Effect == SettingEffect.Fixed || book.LockOf(setting) is not null)
            {
                return (wanted, new Refused(Locked(setting)));
            }

            var before = stored.GetValueOrDefault(key);
            var (text, mistake) = SettingText.Read(setting, value, before);
            if (mistake is not null)
            {
                return (wanted, Refused.Field(key, mistake));
            }

            if (text != before)
            {
                wanted.Add(new SettingChange(key, text, setting.IsEncrypted));
            }
        }

        return (wanted, null);
    }

    private ApiError Locked(Setting setting) =>
        ApiError.Conflict("locked", $"'{setting.Key}' is fixed by {book.LockOf(setting)?.Name ?? "environment, command line or file"}: change it there.") with { Param = setting.Key };

    private static Dictionary<string, string> After(Dictionary<string, string> stored, List<SettingChange> wanted)
    {
        var next = new Dictionary<string, string>(stored, StringComparer.Ordinal);
        foreach (var change in wanted)
        {
            if (change.Value is { } value)
            {
                next[change.Name] = value;
            }
            else
            {
                next.Remove(change.Name);
            }
        }

        return next;
    }

    private static string Told(SettingChange change) => change switch
    {
        { Value: null } => $"{change.Name} back to its default",
        { IsSecret: true } => $"{change.Name} set",
        _ when SettingCatalogue.Find(change.Name)?.Type == SettingType.Address => $"{change.Name} = {MaskedAddress.Of(change.Value)}",
        { Value.Length: > MostShown } => $"{change.Name} = {change.Value[..MostShown]}…",
        _ => $"{change.Name} = {change.Value}",
    };
}
