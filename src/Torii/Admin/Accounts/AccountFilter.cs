using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Admin.Accounts;

/// <summary>Which accounts are meant. What is not given does not matter; retired ones are meant only where their health is asked for.</summary>
internal sealed record AccountFilter
{
    // What the words mean, once they are checked.
    private AccountHealth? _health;
    private GenerationKind? _kind;
    private AccountOrigin? _origin;

    /// <summary>A part of the name, the address, the username, the owner's name or the id.</summary>
    public string? Search { get; init; }

    /// <summary>The name of the upstream.</summary>
    public string? Upstream { get; init; }

    /// <summary><c>active</c>, <c>cooling</c>, <c>exhausted</c>, <c>invalid</c>, <c>disabled</c> or <c>retired</c>.</summary>
    public string? Health { get; init; }

    /// <summary>The subscription as the upstream names it; <c>none</c> for those without, <c>unknown</c> for those not asked yet.</summary>
    public string? Plan { get; init; }

    /// <summary>What it makes: <c>image</c> or <c>video</c>.</summary>
    public string? Kind { get; init; }

    /// <summary><c>configuration</c>, <c>simulator</c> or <c>operator</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Refused? Check() =>
        Choice.Read("health", Health, out _health)
        ?? Choice.Read("kind", Kind, out _kind)
        ?? Choice.Read("origin", Origin, out _origin);

    /// <summary>Those that are meant, by a filter that was checked.</summary>
    public IEnumerable<AccountStanding> Of(IEnumerable<AccountStanding> all) => all.Where(IsMeant);

    private bool IsMeant(AccountStanding standing)
    {
        var account = standing.Account;
        return IsOfHealth(AccountDocuments.HealthOf(standing))
            && (Upstream is null or "" || Upstream == account.Upstream)
            && (_origin is null || _origin == account.Origin)
            && (_kind is not { } kind || Makes(standing, kind))
            && (Plan is null or "" || Plan.Equals(account.Plan switch { null => "unknown", "" => "none", var plan => plan }, StringComparison.OrdinalIgnoreCase))
            && (Search is null or "" || IsFound(account, Search.Trim()));
    }

    private bool IsOfHealth(AccountHealth health) => _health is { } wanted ? health == wanted : health != AccountHealth.Retired;

    private static bool Makes(AccountStanding standing, GenerationKind kind) => standing.Traits.Kinds.Contains(kind) && standing.Account.LimitOf(kind) != 0;

    private static bool IsFound(Account account, string text) =>
        new[] { account.Name, account.Facts?.Email, account.Facts?.Username, account.Facts?.Name, account.Id }
            .Any(field => field?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
