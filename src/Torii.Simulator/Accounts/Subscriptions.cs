using System.Text.Json.Serialization;

namespace Torii.Simulator.Accounts;

/// <summary>The answer of <c>GET /billing/subscriptions</c>; empty for the free plan.</summary>
internal sealed record Subscriptions(IReadOnlyList<Subscriptions.Item> Data)
{
    /// <summary>One subscription.</summary>
    /// <param name="Plan">What is subscribed to.</param>
    /// <param name="EndTs">When it ends: ISO 8601 in UTC, whole seconds.</param>
    internal sealed record Item(Plan Plan, [property: JsonPropertyName("end_ts")] string EndTs);

    internal sealed record Plan(string Id, string Title);
}
