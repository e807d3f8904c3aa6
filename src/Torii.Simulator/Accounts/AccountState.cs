using Torii.Simulator.Quotas;

namespace Torii.Simulator.Accounts;

/// <summary>
/// What an account has become by its own calls, as against <see cref="AccountSettings"/>, which say what it was set up as. It is
/// written to the journal whole at every change; the last line counts.
/// </summary>
/// <param name="Id">The account's id.</param>
internal sealed record AccountState(string Id)
{
    /// <summary>The username it took; null: the one it was set up with, if any.</summary>
    public string? Username { get; init; }

    /// <summary>Whether it was activated by <c>GET /m/bootstrap</c>.</summary>
    public bool Bootstrapped { get; init; }

    /// <summary>Whether it accepted an invitation.</summary>
    public bool Invited { get; init; }

    /// <summary>How many others accepted its invitation.</summary>
    public int Redeemed { get; init; }

    /// <summary>A hash of the refresh token now good; null: the one it was set up with.</summary>
    public string? Refresh { get; init; }

    /// <summary>How many access tokens were issued to it; they are numbered from 1, the one it was set up with is 0.</summary>
    public int TokensIssued { get; init; }

    /// <summary>The number of the oldest access token that is still good.</summary>
    public int FirstLiveToken { get; init; }

    /// <summary>The code that older ones are refused with.</summary>
    public string DeadTokenCode { get; init; } = "token_invalidated";

    /// <summary>The videos left since the first one was made; null: as it was set up.</summary>
    public Quota? Quota { get; init; }
}
