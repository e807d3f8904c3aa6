using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Accounts;

/// <summary>What the pool has of an account at one moment: a copy, to be looked at outside the pool's lock.</summary>
/// <param name="Account">The account.</param>
/// <param name="Upstream">Where it belongs.</param>
/// <param name="Traits">What its provider makes of it.</param>
/// <param name="UnderWay">How many results it has under way, by the numbers of <see cref="GenerationKind"/>.</param>
/// <param name="Scopes">The scopes whose holds stop it, by the numbers of <see cref="GenerationKind"/>.</param>
/// <param name="LastUsed">When it last submitted something, as far as this start of the server knows.</param>
internal sealed record AccountPicture(
    Account Account,
    Upstream Upstream,
    ProviderTraits Traits,
    IReadOnlyList<int> UnderWay,
    IReadOnlyList<IReadOnlyList<string>> Scopes,
    DateTimeOffset? LastUsed);
