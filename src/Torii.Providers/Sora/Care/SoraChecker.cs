using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Asks the backend whether an account works, and for its plan.</summary>
internal sealed class SoraChecker(SoraBackend backend)
{
    /// <summary>The account's plan, or why it cannot be told.</summary>
    public async Task<CheckOutcome> CheckAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        using var outcome = await backend.ReadAccountAsync(access, "billing/subscriptions", cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer && Subscription.Read(answer.Body.Bytes) is { } subscription
            ? new CheckOutcome.Working(subscription.Plan)
            : new CheckOutcome.Refused(SoraRefusals.OfQuestion(outcome, access));
    }
}
