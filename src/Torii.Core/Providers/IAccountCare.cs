namespace Torii.Core.Providers;

/// <summary>Looks after accounts: renews their credentials, asks what they can do, makes them ready for use.</summary>
public interface IAccountCare
{
    /// <summary>What a credential document says of itself; no upstream is asked.</summary>
    CredentialTerms TermsOf(string credential);

    /// <summary>
    /// Gets a new credential for an account. What it was made from may be dead afterwards: the answer is saved before it
    /// is used, and two renewals of one account never run at once.
    /// </summary>
    Task<RenewalOutcome> RenewAsync(AccountAccess access, CancellationToken cancellationToken);

    /// <summary>Asks the upstream for all it will tell of an account, and makes it ready for use where that is all it lacks.</summary>
    Task<InspectionOutcome> InspectAsync(AccountAccess access, CancellationToken cancellationToken);

    /// <summary>Makes an account ready for its first use with an invitation.</summary>
    /// <param name="access">The account.</param>
    /// <param name="inviteCode">The invitation.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<InspectionOutcome> ActivateAsync(AccountAccess access, string inviteCode, CancellationToken cancellationToken);
}
