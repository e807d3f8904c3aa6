using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenRouter;

/// <summary>Says what a key is and what it has spent.</summary>
internal sealed class KeyCalls(Credits credits)
{
    public Answer Key(Call call) => Answer.Json(new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["label"] = $"sk-or-v1-…{call.Account.Name}",
            ["usage"] = credits.SpentBy(call.Account),
            ["limit"] = null,
            ["limit_remaining"] = credits.Refusal(call) is null ? null : 0,
            ["is_free_tier"] = false,
        },
    });
}
