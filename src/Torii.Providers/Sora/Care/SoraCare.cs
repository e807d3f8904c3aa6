using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora.Care;

/// <summary>Looks after accounts.</summary>
internal sealed class SoraCare(
    SessionExchange sessions,
    RefreshExchange refreshes,
    AccountInspector inspector,
    Invitations invitations) : IAccountCare
{
    /// <inheritdoc />
    public CredentialTerms TermsOf(string credential) => SoraCredential.Parse(credential) is { } read
        ? new CredentialTerms(read.TokenEndsAt, read.IsRenewable)
        : CredentialTerms.Silent;

    /// <inheritdoc />
    public async Task<RenewalOutcome> RenewAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        if (SoraCredential.Parse(access.Credential) is not { IsRenewable: true } credential)
        {
            return new RenewalOutcome.Refused(new Refusal(Cause.Unauthorized, "its credential holds neither a session nor a refresh token"));
        }

        List<Refusal> refusals = [];
        foreach (var exchange in ExchangesOf(credential, access, cancellationToken))
        {
            switch (await exchange)
            {
                case ExchangeOutcome.Given given:
                    return Renewed(credential, given);
                case ExchangeOutcome.Refused refused:
                    refusals.Add(refused.Refusal);
                    break;
            }
        }

        // One that may yet be good keeps the account from being given up.
        return new RenewalOutcome.Refused(refusals.FindLast(refusal => refusal.Cause != Cause.Unauthorized) ?? refusals[^1]);
    }

    /// <inheritdoc />
    public async Task<InspectionOutcome> InspectAsync(AccountAccess access, CancellationToken cancellationToken) =>
        SoraAccess.Of(access) is { } opened
            ? await inspector.InspectAsync(opened, cancellationToken)
            : new InspectionOutcome.Refused(SoraRefusals.NoToken);

    /// <inheritdoc />
    public async Task<InspectionOutcome> ActivateAsync(AccountAccess access, string inviteCode, CancellationToken cancellationToken)
    {
        if (SoraAccess.Of(access) is not { } opened)
        {
            return new InspectionOutcome.Refused(SoraRefusals.NoToken);
        }

        return await invitations.AcceptAsync(opened, inviteCode, cancellationToken) is { } refusal
            ? new InspectionOutcome.Refused(refusal)
            : await inspector.InspectAsync(opened, cancellationToken);
    }

    // Each begins when it is asked for. The session goes first: it outlives its use, while a refresh token is spent by it.
    private IEnumerable<Task<ExchangeOutcome>> ExchangesOf(SoraCredential credential, AccountAccess access, CancellationToken cancellationToken)
    {
        if (credential.SessionToken is { } session)
        {
            yield return sessions.ExchangeAsync(access, session, cancellationToken);
        }

        if (credential.RefreshToken is { } refresh)
        {
            yield return refreshes.ExchangeAsync(access, refresh, credential.ClientId, cancellationToken);
        }
    }

    private static RenewalOutcome.Renewed Renewed(SoraCredential credential, ExchangeOutcome.Given given)
    {
        var renewed = credential with { Token = given.Token, RefreshToken = given.RefreshToken ?? credential.RefreshToken };
        return new RenewalOutcome.Renewed(renewed.ToDocument());
    }
}
