using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Asks the backend about an account: <c>GET /billing/subscriptions</c> answers <c>{data:[{plan:{id}}]}</c>.</summary>
internal sealed class SoraChecker(SoraBackend backend)
{
    /// <summary>The account's plan, or why it cannot be told.</summary>
    public async Task<CheckOutcome> CheckAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        using var outcome = await backend.ReadSubscriptionsAsync(access, cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer && PlanIn(answer.Body.Bytes) is { } plan
            ? new CheckOutcome.Working(plan)
            : new CheckOutcome.Refused(SoraRefusals.OfQuestion(outcome, access));
    }

    private static string? PlanIn(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Member("data"u8) is not { ValueKind: JsonValueKind.Array } subscriptions)
        {
            return null;
        }

        return subscriptions.GetArrayLength() == 0 ? string.Empty : subscriptions[0].Member("plan"u8)?.Text("id"u8) ?? string.Empty;
    }
}
