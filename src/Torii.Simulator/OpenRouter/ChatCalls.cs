using System.Text.Json.Nodes;
using Torii.Simulator.Faults;
using Torii.Simulator.OpenAi.Chat;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenRouter;

/// <summary>Answers questions, as OpenAI does, and says what each answer cost.</summary>
internal sealed class ChatCalls(ChatDesk desk, Credits credits)
{
    /// <summary>What an answer costs, whatever its length. US dollars.</summary>
    private const decimal Price = 0.002m;

    /// <summary>Models are called <c>vendor/model</c>.</summary>
    private static readonly ChatRules Rules = new(
        static model => model.Contains('/', StringComparison.Ordinal), IsStrict: false, "usage", "provider", "models", "reasoning", "transforms", "top_k");

    public Answer Complete(Call call)
    {
        if (credits.Refusal(call) is { } refusal)
        {
            return refusal;
        }

        var isWrong = call.Fault?.Kind is FaultKind.WrongPrice;
        var answer = desk.Answer(call, Rules, new JsonObject { ["cost"] = isWrong ? "n/a" : Price });
        if (answer.Status == 200)
        {
            credits.Spend(call.Account, Price);
        }

        return answer;
    }
}
