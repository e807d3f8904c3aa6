using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Asks the upstream about accounts that are to be taken in, through the way out that each will have.</summary>
internal sealed class UpstreamQuestions(ProviderBook providers, EgressBook egresses, ToriiSettings settings)
{
    private readonly IAccountCare _care = providers.Find(SoraProtocol.Name)!.Care!;
    private readonly Upstream _upstream = new(AccountSync.SoraUpstream, SoraProtocol.Name, settings.SoraAddress);

    /// <summary>
    /// Asks what the mode wants to know. It is not stopped on the way: a refresh token may be spent by then, and what came
    /// in its place would be lost. Every call has a deadline of its own.
    /// </summary>
    /// <param name="entry">The account.</param>
    /// <param name="account">What it will be kept as.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="mode">What to ask.</param>
    public Task<AskOutcome> AskAsync(ImportedAccount entry, Account account, SoraCredential tokens, ImportMode mode) => mode switch
    {
        ImportMode.Access => CheckAsync(entry, account, tokens),
        ImportMode.Session => ExchangeAsync(entry, account, tokens, new SoraCredential(Token: null) { SessionToken = tokens.SessionToken }),
        ImportMode.Refresh => ExchangeAsync(
            entry, account, tokens, new SoraCredential(Token: null) { RefreshToken = tokens.RefreshToken, ClientId = tokens.ClientId }),
        _ => Task.FromResult<AskOutcome>(new AskOutcome.Answered(entry)),
    };

    private async Task<AskOutcome> CheckAsync(ImportedAccount entry, Account account, SoraCredential tokens)
    {
        if (tokens.Token is null)
        {
            return new AskOutcome.Refused("it has no access token");
        }

        return await _care.InspectAsync(AccessOf(entry, account, tokens), CancellationToken.None) switch
        {
            InspectionOutcome.Told told => new AskOutcome.Answered(entry with { Plan = told.Plan, Facts = told.Facts }),
            InspectionOutcome.Refused refused => new AskOutcome.Refused(refused.Refusal.Message),
            _ => throw new InvalidOperationException("Not an outcome of an inspection."),
        };
    }

    private async Task<AskOutcome> ExchangeAsync(ImportedAccount entry, Account account, SoraCredential tokens, SoraCredential shown)
    {
        if (!shown.IsRenewable)
        {
            return new AskOutcome.Refused("it has no token of the kind that is to be exchanged");
        }

        return await _care.RenewAsync(AccessOf(entry, account, shown), CancellationToken.None) switch
        {
            RenewalOutcome.Renewed renewed when SoraCredential.Parse(renewed.Credential) is { } given =>
                new AskOutcome.Answered(entry with { Renewed = Merging.Filled(given, tokens) }),
            RenewalOutcome.Refused refused => new AskOutcome.Refused(refused.Refusal.Message),
            _ => throw new InvalidOperationException("Not an outcome of a renewal."),
        };
    }

    private AccountAccess AccessOf(ImportedAccount entry, Account account, SoraCredential shown)
    {
        var egress = entry.Proxy is { } proxy ? Egress.Through(proxy) : egresses.Find(account.Egress);
        return new AccountAccess(account, _upstream, egress, shown.ToDocument());
    }
}
