using System.Net;
using System.Text.RegularExpressions;

namespace Torii.Tests.Support;

/// <summary>What became of a chat request, streamed or whole, or of a look at a generation.</summary>
internal sealed partial record ChatReply(HttpStatusCode Status)
{
    /// <summary>The answer's id, under which the generation can be asked for; null where there was no answer.</summary>
    public string? Id { get; init; }

    /// <summary>The content, put together; empty while there is none.</summary>
    public string Content { get; init; } = "";

    /// <summary>What was told on the way.</summary>
    public string Reasoning { get; init; } = "";

    /// <summary><c>queued</c>, <c>in_progress</c>, <c>completed</c> or <c>failed</c>; null in plain completions.</summary>
    public string? State { get; init; }

    /// <summary>The error's code; null without an error.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether a stream came to its <c>[DONE]</c>.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the connection broke before the answer's end.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether nothing can change any more.</summary>
    public bool IsOver => State is "completed" or "failed";

    /// <summary>The link in the content; null where there is none.</summary>
    public Uri? Media => Link().Match(Content) is { Success: true } match ? new Uri(match.Groups["link"].Value) : null;

    [GeneratedRegex(@"['(](?<link>http[^')]+)[')]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
