using System.Diagnostics;

namespace Torii.Core.Telemetry;

/// <summary>
/// Carries a trace over what has no flow of control: the queue, the database, a restart. What is kept is the text of a
/// <c>traceparent</c> header (W3C Trace Context), which names the span that everything later belongs under.
/// </summary>
public static class Tracing
{
    /// <summary>The longest <c>traceparent</c> of the version there is.</summary>
    public const int Longest = 55;

    /// <summary>A <c>traceparent</c> as it came from outside; null where it is none.</summary>
    public static string? Read(string? traceparent) =>
        traceparent is { Length: Longest } && ActivityContext.TryParse(traceparent, traceState: null, out _) ? traceparent : null;

    /// <summary>The span that is on, to be kept; where nobody traces, what the caller sent is handed on as it came.</summary>
    /// <param name="received">The <c>traceparent</c> that came with the request; null for none.</param>
    public static string? Kept(string? received) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } span && ToriiTelemetry.Source.HasListeners() ? span.Id : Read(received);

    /// <summary>Begins a span under one that was kept; null where nothing was, or nobody listens.</summary>
    /// <param name="name">Its name: no ids, no client's words.</param>
    /// <param name="kind">What it is to the other side.</param>
    /// <param name="kept">What was kept; null for nothing.</param>
    public static Activity? Begin(string name, ActivityKind kind, string? kept) =>
        ParentOf(kept) is { } parent ? ToriiTelemetry.Source.StartActivity(name, kind, parent) : null;

    /// <summary>Tells of a span that is over: nobody could hold it open, for it outlasts restarts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kept">What was kept; null for none, and then it is not told.</param>
    /// <param name="from">When it began.</param>
    /// <param name="to">When it ended.</param>
    /// <param name="describe">Says more of it.</param>
    public static void Tell(string name, string? kept, DateTimeOffset from, DateTimeOffset to, Action<Activity> describe)
    {
        if (ParentOf(kept) is not { } parent || ToriiTelemetry.Source.StartActivity(name, ActivityKind.Internal, parent, startTime: from) is not { } span)
        {
            return;
        }

        using (span)
        {
            describe(span);
            span.SetEndTime((to > from ? to : from).UtcDateTime);
        }
    }

    private static ActivityContext? ParentOf(string? kept) =>
        kept is not null && ToriiTelemetry.Source.HasListeners() && ActivityContext.TryParse(kept, traceState: null, isRemote: true, out var parent) ? parent : null;
}
