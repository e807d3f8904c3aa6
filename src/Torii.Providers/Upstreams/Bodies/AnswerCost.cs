using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Reads what an upstream says that something has cost.</summary>
internal static class AnswerCost
{
    /// <summary>
    /// <c>usage.cost</c> in US dollars, as OpenRouter writes it, or else <c>cost</c> or <c>outputs.cost</c>, as others do; null
    /// where there is none. Whether so much can be believed is not for the reader to say.
    /// </summary>
    public static decimal? In(JsonElement answer) =>
        Of(answer.Member("usage"u8)?.Member("cost"u8)) ?? Of(answer.Member("cost"u8)) ?? Of(answer.Member("outputs"u8)?.Member("cost"u8));

    /// <summary>The end of a step with what the answer to it says of its cost.</summary>
    public static StepOutcome Of(StepOutcome end, JsonElement answer) => end switch
    {
        StepOutcome.Finished finished => finished with { Cost = In(answer) },
        StepOutcome.Failed failed => failed with { Cost = In(answer) },
        _ => end,
    };

    private static decimal? Of(JsonElement? cost) =>
        cost is { ValueKind: JsonValueKind.Number } told && told.TryGetDecimal(out var dollars) && dollars >= 0 ? dollars : null;
}
