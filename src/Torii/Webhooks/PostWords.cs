using Torii.Providers.Http;

namespace Torii.Webhooks;

/// <summary>Says why a message was not taken.</summary>
internal static class PostWords
{
    /// <summary>Whether the message was taken.</summary>
    public static bool IsTaken(PostOutcome outcome) => outcome is PostOutcome.Answered { Status: >= 200 and < 300 };

    /// <summary>Why it was not, in words that clients may read; null where it was.</summary>
    public static string? WhyNot(PostOutcome outcome) => outcome switch
    {
        PostOutcome.Answered { Status: >= 200 and < 300 } => null,
        PostOutcome.Answered { Status: >= 300 and < 400 and var status } => $"It redirects with status {status}; redirects are not followed.",
        PostOutcome.Answered { Status: var status } => $"It answered with status {status}.",
        PostOutcome.Unanswered { Text: var text } => text,
        _ => throw new InvalidOperationException("Not an outcome of posting."),
    };
}
