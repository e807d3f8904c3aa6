using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Asks the backend for all it tells of an account, and gives a username to one that has none.</summary>
internal sealed class AccountInspector(SoraBackend backend, Invitations invitations, SoraUsernames usernames, TimeProvider time)
{
    /// <summary>Who it is and its plan must be told; the rest may stay unknown.</summary>
    public async Task<InspectionOutcome> InspectAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        using var me = await backend.ReadAccountAsync(access, "me", cancellationToken);
        if (me is not CallOutcome.Answered { Succeeded: true } who || Identity.Read(who.Body.Bytes) is not { } identity)
        {
            return new InspectionOutcome.Refused(SoraRefusals.OfQuestion(me, access));
        }

        using var subscriptions = await backend.ReadAccountAsync(access, "billing/subscriptions", cancellationToken);
        if (subscriptions is not CallOutcome.Answered { Succeeded: true } list || Subscription.Read(list.Body.Bytes) is not { } subscription)
        {
            return new InspectionOutcome.Refused(SoraRefusals.OfQuestion(subscriptions, access));
        }

        var (invitation, refusal) = await invitations.ReadAsync(access, cancellationToken);
        if (invitation is null)
        {
            return new InspectionOutcome.Refused(refusal!);
        }

        var quota = invitation.MakesVideos == false ? VideoQuota.Unknown : await ReadQuotaAsync(access, cancellationToken);
        var username = identity.IsUnnamed ? await NameAsync(access, cancellationToken) : identity.Username;
        var now = time.GetUtcNow();
        return new InspectionOutcome.Told(subscription.Plan, new AccountFacts
        {
            At = now,
            Email = identity.Email,
            Name = identity.Name,
            Username = username,
            PlanTitle = subscription.Title,
            PlanEndsAt = subscription.EndsAt,
            MakesVideos = invitation.MakesVideos,
            InviteCode = invitation.Code,
            InvitesUsed = invitation.Used,
            InvitesTotal = invitation.Total,
            VideosLeft = quota.Left,
            ResetsAt = quota.ResetsIn is { } seconds ? now + TimeSpan.FromSeconds(seconds) : null,
        });
    }

    private async Task<VideoQuota> ReadQuotaAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        using var outcome = await backend.ReadAccountAsync(access, "nf/check", cancellationToken);
        return (outcome is CallOutcome.Answered { Succeeded: true } answer ? VideoQuota.Read(answer.Body.Bytes) : null) ?? VideoQuota.Unknown;
    }

    private async Task<string?> NameAsync(SoraAccess access, CancellationToken cancellationToken) =>
        await usernames.TakeAsync(access, cancellationToken) is UsernameOutcome.Given given ? given.Username : null;
}
