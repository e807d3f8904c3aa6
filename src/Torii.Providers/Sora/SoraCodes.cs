using System.Collections.Frozen;
using Torii.Core.Generations;

namespace Torii.Providers.Sora;

/// <summary>What the backend's error codes mean. A code counts under any status; words within it only beside a fitting one.</summary>
internal static class SoraCodes
{
    private static readonly FrozenDictionary<string, Cause> Known = new Dictionary<string, Cause>
    {
        ["token_invalidated"] = Cause.Unauthorized,
        ["token_expired"] = Cause.Unauthorized,
        ["unsupported_country_code"] = Cause.Country,
        ["heavy_load"] = Cause.HeavyLoad,
        ["cf_shield_429"] = Cause.Challenge,
        ["content_policy_violation"] = Cause.Content,
        ["sora_content_violation"] = Cause.Content,
        ["content_violation"] = Cause.Content,
        ["moderation_blocked"] = Cause.Content,
        ["insufficient_quota"] = Cause.Quota,
        ["quota_exceeded"] = Cause.Quota,
        ["plan_required"] = Cause.PlanRequired,
        ["subscription_required"] = Cause.PlanRequired,
        ["character_not_found"] = Cause.InvalidRequest,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ContentWords = ["content", "moderation", "policy", "safety"];

    private static readonly string[] QuotaWords = ["quota", "credit", "daily", "per day", "for the day", "today"];

    private static readonly string[] AtOnceWords = ["concurrent", "in progress", "at once", "at the same time", "simultaneous"];

    /// <summary>The cause that <paramref name="error"/> names outright; null where it names none that we know.</summary>
    public static Cause? CauseOf(SoraError error)
    {
        if (error.Code is not null && Known.TryGetValue(error.Code, out var cause))
        {
            return cause;
        }

        // The reference lists the code; the backend has also been seen to give only these words.
        return Says(error.Type, "heavy_load") || Says(error.Message, "heavy_load") || Says(error.Message, "under heavy load")
            ? Cause.HeavyLoad
            : null;
    }

    /// <summary>Whether the code or type speaks of content rules.</summary>
    public static bool SpeaksOfContent(SoraError error) =>
        Array.Exists(ContentWords, word => Says(error.Code, word) || Says(error.Type, word));

    /// <summary>Whether the reason that the backend gives for a failure speaks of content rules.</summary>
    public static bool SpeaksOfContent(string reason) => Array.Exists(ContentWords, word => Says(reason, word));

    /// <summary>Whether the code or message speaks of what may be made in a day rather than in a minute.</summary>
    public static bool SpeaksOfQuota(SoraError error) =>
        Array.Exists(QuotaWords, word => Says(error.Code, word) || Says(error.Message, word));

    /// <summary>Whether the code or message speaks of how many tasks are under way rather than of how often was asked.</summary>
    public static bool SpeaksOfTasksAtOnce(SoraError error) =>
        Array.Exists(AtOnceWords, word => Says(error.Code, word) || Says(error.Message, word));

    /// <summary>Whether it is the sentinel that was not liked.</summary>
    public static bool SpeaksOfSentinel(SoraError error) =>
        Says(error.Code, "sentinel") || Says(error.Param, "sentinel") || Says(error.Message, "sentinel");

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
