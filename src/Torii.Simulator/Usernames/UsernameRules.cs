using System.Text.RegularExpressions;

namespace Torii.Simulator.Usernames;

/// <summary>What the simulator is told about usernames.</summary>
/// <param name="PostMeStatus">Answers <c>POST /me</c> with this status, 404 or 405, as where that call is gone; null: it works.</param>
/// <param name="Taken">Names that nobody can have.</param>
internal sealed partial record UsernameRules(int? PostMeStatus = null, IReadOnlyList<string>? Taken = null)
{
    /// <summary>Whether a name has the right form: 3 to 30 small letters, digits, dots and underscores, a letter first.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public string? Problem() => PostMeStatus is null or 404 or 405 ? null : "post_me_status must be 404 or 405";

    [GeneratedRegex("^[a-z][a-z0-9._]{2,29}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
