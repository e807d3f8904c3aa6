using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Accounts;

/// <summary>How an account stands at one moment.</summary>
/// <param name="Account">The account.</param>
/// <param name="Upstream">Where it belongs.</param>
/// <param name="Traits">What its provider makes of it.</param>
/// <param name="UnderWay">How many results of each kind it has under way; kinds with none are left out.</param>
/// <param name="Holds">The holds that are on and stop it from making at least one kind, the gravest first.</param>
/// <param name="LastUsed">When it last submitted something, as far as this start of the server knows.</param>
public sealed record AccountStanding(
    Account Account,
    Upstream Upstream,
    ProviderTraits Traits,
    IReadOnlyDictionary<GenerationKind, int> UnderWay,
    IReadOnlyList<Hold> Holds,
    DateTimeOffset? LastUsed)
{
    /// <summary>Its health in one word, by its operator's will first and the gravest hold then.</summary>
    public Health Health =>
        Account.Status != AccountStatus.Enabled ? Health.Disabled
        : Holds is [var gravest, ..] ? gravest.Health
        : Health.Active;
}
