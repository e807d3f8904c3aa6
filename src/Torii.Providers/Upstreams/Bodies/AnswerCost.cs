using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Reads what an upstream says that something has cost.</summary>
internal static class AnswerCost
{
    // More than any one result costs anywhere: a number in other units, or nonsense.
    private const decimal Most = 10_000;

    /// <summary>
    /// <c>usage.cost</c> in US dollars, as OpenRouter writes it, or else <c>cost</c> or <c>outputs.cost</c>, as others do; null
    /// where there is none, or nothing that a price can be.
    /// </summary>
    public static decimal? In(JsonElement answer) =>
        Of(answer.Member("usage"u8)?.Member("cost"u8)) ?? Of(answer.Member("cost"u8)) ?? Of(answer.Member("outputs"u8)?.Member("cost"u8));

    private static decimal? Of(JsonElement? cost) =>
        cost is { ValueKind: JsonValueKind.Number } told && told.TryGetDecimal(out var dollars) && dollars is >= 0 and <= Most ? dollars : null;
}
