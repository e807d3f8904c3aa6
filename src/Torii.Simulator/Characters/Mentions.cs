using System.Text.RegularExpressions;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Characters;

/// <summary>Looks who is named in a prompt: <c>@username</c>.</summary>
internal sealed partial class Mentions(CharacterBook characters)
{
    /// <summary>
    /// The answer to a prompt that names a character that is gone, or another's own; null for any other. Strangers may be named.
    /// </summary>
    public Answer? Refusal(Account account, string prompt)
    {
        foreach (Match mention in Mention().Matches(prompt))
        {
            var username = mention.Groups["username"].Value;
            if (!characters.MayName(account, username))
            {
                return Answer.Error(
                    400, new($"There is no character @{username}.", "invalid_request_error", "prompt", "character_not_found"));
            }
        }

        return null;
    }

    // Not within an address like name@example.com; a full stop ends the sentence, not the name.
    [GeneratedRegex(
        "(?<![A-Za-z0-9._@-])@(?<username>[A-Za-z0-9._-]*[A-Za-z0-9_-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
