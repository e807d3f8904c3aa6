using Torii.Core.Accounts;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>Decides what becomes of an account that a file describes. Pure: nothing is read or written.</summary>
internal static class Merging
{
    /// <summary>The account as it is to be kept, with all its tokens.</summary>
    /// <param name="entry">What the file says, and what the upstream has said since.</param>
    /// <param name="known">The account that it is; null for a new one.</param>
    /// <param name="fresh">What a new account is to be.</param>
    /// <param name="egress">The egress through the entry's proxy; null where it has none.</param>
    public static KnownAccount Merge(ImportedAccount entry, KnownAccount? known, Account fresh, string? egress)
    {
        var before = known?.Account ?? fresh;
        var account = before with
        {
            Name = entry.Name ?? (known is null ? entry.KnownEmail : null) ?? before.Name,
            TokenHash = HashOf(entry, known),
            Weight = entry.Weight ?? before.Weight,
            MaxRpm = entry.MaxRpm ?? before.MaxRpm,
            ImageLimit = LimitOf(entry.ImageLimit, before.ImageLimit),
            VideoLimit = LimitOf(entry.VideoLimit, before.VideoLimit),
            MakesImages = entry.MakesImages ?? before.MakesImages,
            MakesVideos = entry.MakesVideos ?? before.MakesVideos,
            Egress = egress ?? before.Egress,
            Plan = entry.Plan ?? before.Plan ?? entry.FormerPlan,
            Facts = entry.Facts ?? WithEmail(before.Facts, entry.KnownEmail),
            Status = StatusOf(entry, before),
            IsSwitchedOff = entry.IsEnabled is { } isEnabled ? !isEnabled : before.IsSwitchedOff,
            Origin = IsListed(known) ? AccountOrigin.Configuration : AccountOrigin.Operator,
        };
        return new KnownAccount(account, entry.Renewed is { } renewed ? Filled(renewed, TokensOf(entry, known)) : TokensOf(entry, known));
    }

    /// <summary>
    /// The tokens of the file and those that are kept, as one credential. Those of the file count where its first token was
    /// not known before. Else the kept ones count: they were had for the file's, which may be spent.
    /// </summary>
    public static SoraCredential TokensOf(ImportedAccount entry, KnownAccount? known)
    {
        if (known is null)
        {
            return entry.Credential;
        }

        return IsOfBefore(entry, known) ? Filled(known.Credential, entry.Credential) : Filled(entry.Credential, known.Credential);
    }

    /// <summary><paramref name="first"/> with what it lacks from <paramref name="second"/>. A client belongs to its refresh token.</summary>
    public static SoraCredential Filled(SoraCredential first, SoraCredential second) => new(first.Token ?? second.Token)
    {
        SessionToken = first.SessionToken ?? second.SessionToken,
        RefreshToken = first.RefreshToken ?? second.RefreshToken,
        ClientId = first.RefreshToken is null ? second.ClientId : first.ClientId,
    };

    private static bool IsOfBefore(ImportedAccount entry, KnownAccount known)
    {
        var first = TokenHash.Of(entry.Credential).First();
        return first == known.Account.TokenHash || TokenHash.Of(known.Credential).Contains(first, StringComparer.Ordinal);
    }

    // The configuration goes on naming its accounts by the token that stands there.
    private static string HashOf(ImportedAccount entry, KnownAccount? known) =>
        known is not null && (IsListed(known) || IsOfBefore(entry, known)) ? known.Account.TokenHash : TokenHash.Of(entry.Credential).First();

    private static bool IsListed(KnownAccount? known) =>
        known?.Account is { Origin: AccountOrigin.Configuration, Status: not AccountStatus.Retired };

    private static int? LimitOf(int? stated, int? before) => stated switch
    {
        null => before,
        ImportedAccount.NoLimit => null,
        _ => stated,
    };

    // As if it had been asked long ago, so that the upstream is soon asked for the rest.
    private static AccountFacts? WithEmail(AccountFacts? facts, string? email) =>
        email is null ? facts
        : facts is null ? new AccountFacts { At = DateTimeOffset.UnixEpoch, Email = email }
        : facts with { Email = facts.Email ?? email };

    private static AccountStatus StatusOf(ImportedAccount entry, Account before) => entry.IsEnabled switch
    {
        true => AccountStatus.Enabled,
        false => AccountStatus.Disabled,
        null when before.Status == AccountStatus.Retired => AccountStatus.Enabled,
        null => before.Status,
    };
}
