using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;

namespace Torii.Admin.Accounts;

/// <summary>Writes accounts down for the admin API.</summary>
internal sealed class AccountDocuments(AccountStandings standings, Accesses accesses, EgressBook egresses, AccountTallies tallies)
{
    /// <summary>One account; null where there is none of that id.</summary>
    public async Task<AccountDocument?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        standings.Find(accountId) is { } standing ? await OfAsync(standing, cancellationToken) : null;

    /// <summary>An account.</summary>
    public async Task<AccountDocument> OfAsync(AccountStanding standing, CancellationToken cancellationToken)
    {
        var (account, facts) = (standing.Account, standing.Account.Facts);
        var access = (await accesses.OpenAsync(account.Id, cancellationToken))?.Access;
        var tokens = standing.Upstream.Protocol == SoraProtocol.Name ? SoraCredential.Parse(access?.Credential ?? "") : null;
        var (made, spent) = await tallies.OfAsync(account.Id, cancellationToken);
        return new AccountDocument
        {
            Id = account.Id,
            Version = VersionOf(account),
            Name = account.Name,
            Upstream = account.Upstream,
            Simulated = standing.Upstream.Simulated,
            Origin = account.Origin,
            LockedBy = LockOf(account),
            HasTokens = standing.Upstream.Protocol == SoraProtocol.Name,
            Health = HealthOf(standing),
            Holds = [.. standing.Holds.Select(HoldDocument.Of)],
            Email = facts?.Email,
            Username = facts?.Username,
            Owner = facts?.Name,
            Plan = account.Plan,
            PlanTitle = facts?.PlanTitle,
            PlanEndsAt = facts?.PlanEndsAt,
            Images = LoadOf(standing, GenerationKind.Image),
            Videos = LoadOf(standing, GenerationKind.Video),
            VideosLeft = facts?.VideosLeft,
            ResetsAt = facts?.ResetsAt,
            ExpiresAt = access?.Terms.ExpiresAt,
            HasAccessToken = tokens?.Token is not null,
            HasSessionToken = tokens?.SessionToken is not null,
            HasRefreshToken = tokens?.RefreshToken is not null,
            HasKey = standing.Upstream.Protocol != SoraProtocol.Name && ApiKey.Parse(access?.Credential ?? "") is { Key: not null },
            ClientId = tokens?.ClientId,
            Weight = account.Weight,
            MaxRpm = account.MaxRpm,
            ImageLimit = account.ImageLimit,
            VideoLimit = account.VideoLimit,
            MakesImages = account.MakesImages,
            MakesVideos = account.MakesVideos,
            Proxy = ProxyOf(account),
            InviteCode = facts?.InviteCode,
            InvitesUsed = facts?.InvitesUsed,
            InvitesTotal = facts?.InvitesTotal,
            Made = made,
            Spent = spent,
            LastUsedAt = standing.LastUsed,
            AskedAt = facts?.At > DateTimeOffset.UnixEpoch ? facts.At : null,
        };
    }

    /// <summary>The version of what can be edited of an account.</summary>
    public static string VersionOf(Account account) => EditVersion.Of(new
    {
        account.Name,
        account.TokenHash,
        account.Weight,
        account.MaxRpm,
        account.ImageLimit,
        account.VideoLimit,
        account.MakesImages,
        account.MakesVideos,
        account.Egress,
    });

    /// <summary>How an account is, in one word.</summary>
    public static AccountHealth HealthOf(AccountStanding standing) =>
        standing.Account.Status == AccountStatus.Retired ? AccountHealth.Retired : (AccountHealth)standing.Health;

    /// <summary>Why an account cannot be edited or deleted here; null where it can.</summary>
    public static string? LockOf(Account account) => account switch
    {
        { Origin: AccountOrigin.Simulator } => "It belongs to the built-in simulator.",
        { Origin: AccountOrigin.Configuration, Status: not AccountStatus.Retired } =>
            "The configuration lists it (API_KEYS, api_keys.json, or a key of its upstream): change it there.",
        _ => null,
    };

    private string? ProxyOf(Account account) => egresses.Find(account.Egress).Proxy is { } proxy && account.Egress != Egress.DefaultName ? MaskedAddress.Of(proxy.OriginalString) : null;

    private static AccountLoad LoadOf(AccountStanding standing, GenerationKind kind) => new(
        standing.UnderWay.GetValueOrDefault(kind),
        standing.Traits.Kinds.Contains(kind) ? standing.Account.LimitOf(kind) : 0);
}
