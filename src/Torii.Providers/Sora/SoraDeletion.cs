using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Folds the outcomes of deletions.</summary>
internal static class SoraDeletion
{
    /// <summary>Gone now, gone before, or refused. A deletion may be repeated, so a lost answer is no more than a refusal.</summary>
    public static RemovalOutcome Fold(CallOutcome outcome, SoraAccess access) =>
        outcome is CallOutcome.Answered { Status: 200 or 204 or 404 } answer && SoraAcknowledgement.IsOne(answer)
            ? new RemovalOutcome.Removed()
            : new RemovalOutcome.Refused(SoraRefusals.Of(outcome, access));
}
