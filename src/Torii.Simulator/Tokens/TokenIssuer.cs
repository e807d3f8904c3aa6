using Torii.Simulator.Accounts;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tokens;

/// <summary>Issues access tokens for sessions and refresh tokens, and takes them back.</summary>
internal sealed class TokenIssuer(AccountBook accounts, LiveSettings settings, TimeProvider time)
{
    /// <summary>An access token for a session.</summary>
    /// <returns>Whose it is and the token; null for a session that nobody has.</returns>
    public (Account Account, string Token)? OfSession(string session)
    {
        var account = accounts.All.FirstOrDefault(account => !account.Settings.Revoked && account.Settings.Session == session);
        if (account is null)
        {
            return null;
        }

        var number = 0;
        accounts.Change(account, state => state with { TokensIssued = number = state.TokensIssued + 1 });
        return (account, Write(account, number));
    }

    /// <summary>An access token and the next refresh token for a refresh token, which is spent by it.</summary>
    /// <returns>Both; null for a refresh token that nobody has, or no longer.</returns>
    public RefreshBody? OfRefresh(string refresh)
    {
        var shown = Secret.Hash(refresh);
        if (accounts.All.FirstOrDefault(account => !account.Settings.Revoked && Holds(account, account.State, shown)) is not { } account)
        {
            return null;
        }

        // Asked again within the change: of two who show the same token at once, one comes too late.
        var number = 0;
        var next = $"rt_{Guid.NewGuid():N}";
        var rotated = accounts.Change(account, state => Holds(account, state, shown)
            ? state with { TokensIssued = number = state.TokensIssued + 1, Refresh = Secret.Hash(next) }
            : null);
        return rotated ? new(Write(account, number), next, settings.Current.TokenSeconds) : null;
    }

    /// <summary>Ends every access token that the account has so far, the one it was set up with too.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="code">The code they are refused with from now on.</param>
    public void Invalidate(Account account, string code) =>
        accounts.Change(account, state => state with { FirstLiveToken = state.TokensIssued + 1, DeadTokenCode = code });

    private static bool Holds(Account account, AccountState state, string hash) =>
        (state.Refresh ?? (account.Settings.Refresh is { } first ? Secret.Hash(first) : null)) == hash;

    private string Write(Account account, int number)
    {
        var now = time.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + settings.Current.TokenSeconds);
        return new AccessToken(account.Id, number, expires).Write(account.Email, now);
    }
}
