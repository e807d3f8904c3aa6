using System.Collections.Frozen;
using Torii.Core.Generations;

namespace Torii.Providers.Upstreams;

/// <summary>What error codes and words mean, where upstreams share them. Statuses say less: a 400 can be any of these.</summary>
internal static class AnswerCodes
{
    private static readonly FrozenDictionary<string, Cause> Known = new Dictionary<string, Cause>
    {
        ["content_policy_violation"] = Cause.Content,
        ["content_filter"] = Cause.Content,
        ["moderation_blocked"] = Cause.Content,
        ["sensitive_words_detected"] = Cause.Content,
        ["invalid_api_key"] = Cause.Unauthorized,
        ["account_deactivated"] = Cause.Unauthorized,
        ["insufficient_quota"] = Cause.Quota,
        ["insufficient_user_quota"] = Cause.Quota,
        ["billing_hard_limit_reached"] = Cause.Quota,
        ["billing_not_active"] = Cause.Quota,
        ["model_not_found"] = Cause.NotFound,
        ["rate_limit_exceeded"] = Cause.RateLimit,
        ["unsupported_country_region_territory"] = Cause.Country,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ContentNames = ["content_policy", "content_filter", "moderation", "safety", "policy", "nsfw", "sensitive"];

    // "Policy" alone is not one of them: data policies and rate policies are nobody's content.
    private static readonly string[] ContentWords =
        ["content polic", "usage polic", "content filter", "content violat", "violates our", "policy violation", "moderation", "safety", "nsfw", "prohibited content"];

    private static readonly string[] QuotaWords = ["quota", "credit", "balance", "billing", "daily", "per day"];

    private static readonly string[] AtOnceWords = ["concurrent", "in progress", "at once", "at the same time", "simultaneous"];

    private static readonly string[] LoadWords = ["overload", "heavy load", "capacity", "too busy", "queue is full"];

    /// <summary>The cause that the error names outright; null where it names none that is known.</summary>
    public static Cause? CauseOf(AnswerError error) =>
        error.Code is not null && Known.TryGetValue(error.Code, out var cause) ? cause : null;

    /// <summary>Whether it speaks of content rules.</summary>
    public static bool SpeaksOfContent(AnswerError error) =>
        SaysAny(error.Code, ContentNames) || SaysAny(error.Type, ContentNames) || SaysAny(error.Message, ContentWords);

    /// <summary>Whether it speaks of what has been paid for rather than of how often was asked.</summary>
    public static bool SpeaksOfQuota(AnswerError error) => SaysAny(error.Code, QuotaWords) || SaysAny(error.Message, QuotaWords);

    /// <summary>Whether it speaks of how many tasks are under way.</summary>
    public static bool SpeaksOfTasksAtOnce(AnswerError error) => SaysAny(error.Code, AtOnceWords) || SaysAny(error.Message, AtOnceWords);

    /// <summary>Whether it speaks of a load that others share.</summary>
    public static bool SpeaksOfLoad(AnswerError error) => SaysAny(error.Code, LoadWords) || SaysAny(error.Message, LoadWords);

    private static bool SaysAny(string? text, string[] words) => Array.Exists(words, word => Says(text, word));

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
