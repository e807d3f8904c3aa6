namespace Torii.Simulator.Characters;

/// <summary>Somebody who can be named in prompts. Written down anew when it changes.</summary>
/// <param name="Id">Its id: <c>char_…</c>.</param>
/// <param name="CameoId">The cameo it was made from.</param>
/// <param name="Account">The id of the account that owns it.</param>
/// <param name="Username">What prompts call it, after an <c>@</c>; unique among those that exist, in any case.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="Public">Whether other accounts may name it.</param>
/// <param name="Deleted">Whether it is gone again.</param>
internal sealed record Character(
    string Id,
    string CameoId,
    string Account,
    string Username,
    string DisplayName,
    bool Public = false,
    bool Deleted = false)
{
    public bool IsCalled(string username) => string.Equals(Username, username, StringComparison.OrdinalIgnoreCase);
}
