using System.Text;
using Torii.Core.Accounts;
using Torii.Core.Logs;

namespace Torii.Providers.Http;

/// <summary>Puts into the log's words what came of a call.</summary>
internal static class CallNotes
{
    /// <summary>What was answered; null where no whole answer came.</summary>
    public static int? StatusOf(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered answered => answered.Status,
        CallOutcome.TooLong tooLong => tooLong.Status,
        _ => null,
    };

    /// <summary>What kind of failure it was, for metrics; null where there was a whole answer.</summary>
    public static string? ErrorOf(CallOutcome outcome) => outcome switch
    {
        CallOutcome.NotSent => "not_sent",
        CallOutcome.Lost => "lost",
        CallOutcome.TooLong => "too_long",
        CallOutcome.Answered { Challenge: true } => "challenge",
        _ => null,
    };

    /// <summary>The call as the log takes it.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="egress">The way out.</param>
    /// <param name="outcome">What came of it; not disposed of yet.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="withBodies">Whether bodies are kept.</param>
    public static async Task<Call> WriteAsync(HttpRequestMessage request, Egress egress, CallOutcome outcome, TimeSpan duration, bool withBodies) => new(
        request.Method.Method,
        request.RequestUri!,
        egress.Name,
        duration,
        StatusOf(outcome),
        FaultOf(outcome),
        withBodies ? await AskedAsync(request) : null,
        withBodies ? Answered(outcome) : null);

    private static string? FaultOf(CallOutcome outcome) => outcome switch
    {
        CallOutcome.NotSent notSent => notSent.Why,
        CallOutcome.Lost lost => lost.Why,
        CallOutcome.TooLong => "the answer is too long",
        CallOutcome.Answered { Challenge: true } => "a challenge page",
        _ => null,
    };

    // Uploads are read from files as they are sent: there is no text of theirs to keep.
    private static async Task<string?> AskedAsync(HttpRequestMessage request) => request.Content switch
    {
        null => null,
        TrackedContent content when await content.BeginningAsync(Redaction.Looked) is { } text => text,
        var content => $"({content.Headers.ContentType?.MediaType ?? "no type"}, {content.Headers.ContentLength?.ToString() ?? "?"} bytes)",
    };

    private static string? Answered(CallOutcome outcome)
    {
        if (outcome is not CallOutcome.Answered { Body.Bytes: { IsEmpty: false } bytes } answer)
        {
            return null;
        }

        return answer.ContentType is null || !IsText(answer.ContentType)
            ? $"({answer.ContentType ?? "no type"}, {bytes.Length} bytes)"
            : Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, Redaction.Looked)]);
    }

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || contentType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
