using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>All that selection looks at of one account, for one kind, at one moment.</summary>
/// <param name="Account">The account.</param>
/// <param name="ServesKind">Whether its provider makes this kind.</param>
/// <param name="HasPlans">Whether accounts of its upstream have subscriptions.</param>
/// <param name="IsBesidePin">Whether the account that the work is pinned to is of the same upstream, or none knows of which.</param>
/// <param name="IsSuperseded">Whether it is a simulated account beside real ones.</param>
/// <param name="Open">Its open attempts of this kind.</param>
/// <param name="HasFreeGate">Whether it may begin another submission of this kind.</param>
/// <param name="RateFreeAt">When its rate allows the next submission; null for now.</param>
/// <param name="Hold">The hold that ends last of those on its scopes; null where none is on.</param>
public readonly record struct AccountView(
    Account Account,
    bool ServesKind,
    bool HasPlans,
    bool IsBesidePin,
    bool IsSuperseded,
    int Open,
    bool HasFreeGate,
    DateTimeOffset? RateFreeAt,
    Hold? Hold);
