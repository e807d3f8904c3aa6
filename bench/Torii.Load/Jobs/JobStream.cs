using System.Diagnostics;
using System.Text;

namespace Torii.Load.Jobs;

/// <summary>
/// Follows a chat completion's stream to its end. It looks for bytes instead of parsing each chunk: the driver shares its processors with what it measures.
/// </summary>
internal static class JobStream
{
    private const int Shown = 160;

    /// <summary>When the final content arrived, or why there was none.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<JobEnd> Follow(Stream body, CancellationToken cancellation)
    {
        using var events = new SseReader(body);
        JobEnd end = new JobEnd.Failed("the stream ended without a result");
        while (await events.Next(cancellation) is { } data)
        {
            if (data.Span.SequenceEqual("[DONE]"u8))
            {
                return end;
            }

            if (data.Span.IndexOf("\"error\":{"u8) >= 0)
            {
                return new JobEnd.Failed(Text(data.Span));
            }

            if (HasResult(data.Span))
            {
                end = new JobEnd.Completed(Stopwatch.GetTimestamp());
            }
        }

        return end is JobEnd.Failed ? end : new JobEnd.Failed("the stream ended without [DONE]");
    }

    /// <summary>Whether a chunk carries the markdown or HTML of a result; both marks are the same with and without JSON escapes.</summary>
    private static bool HasResult(ReadOnlySpan<byte> chunk) =>
        chunk.IndexOf("\"content\":\""u8) >= 0 && (chunk.IndexOf("video src="u8) >= 0 || chunk.IndexOf("!["u8) >= 0);

    private static string Text(ReadOnlySpan<byte> data) => Encoding.UTF8.GetString(data[..Math.Min(data.Length, Shown)]);
}
