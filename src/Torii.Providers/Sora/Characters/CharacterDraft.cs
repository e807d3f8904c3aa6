namespace Torii.Providers.Sora.Characters;

/// <summary>All that a character is made of.</summary>
/// <param name="CameoId">The recording.</param>
/// <param name="Sheet">What was found in it.</param>
/// <param name="Avatar">The pointer to its picture.</param>
internal sealed record CharacterDraft(string CameoId, CameoSheet Sheet, string Avatar)
{
    /// <summary>Put together from the steps that came before; null where one of them has no result.</summary>
    public static CharacterDraft? Of(IReadOnlyDictionary<string, string> earlier) =>
        earlier.TryGetValue(CharacterSteps.Upload, out var cameo)
        && earlier.TryGetValue(CharacterSteps.Ready, out var sheet)
        && earlier.TryGetValue(CharacterSteps.Avatar, out var avatar)
            ? new CharacterDraft(cameo, CameoSheet.Parse(sheet), avatar)
            : null;
}
