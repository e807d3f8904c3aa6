using System.Text.Json;

namespace Torii.Providers.Sora.Characters;

/// <summary>
/// What the backend has found in a recording, and the name we have settled on: kept as a step's result, so that whatever is
/// asked again later is asked with the very same name.
/// </summary>
/// <param name="Username">What prompts call the character by, without the at sign.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="AvatarLink">Where its picture is.</param>
/// <param name="Instructions">What was noted of its manner; null where nothing was.</param>
internal sealed record CameoSheet(string Username, string DisplayName, string AvatarLink, string? Instructions)
{
    /// <summary>The sheet as it is kept.</summary>
    public string ToDocument() => JsonSerializer.Serialize(this, SoraJson.Default.CameoSheet);

    /// <summary>Reads what <see cref="ToDocument"/> wrote.</summary>
    public static CameoSheet Parse(string document) => JsonSerializer.Deserialize(document, SoraJson.Default.CameoSheet)!;
}
