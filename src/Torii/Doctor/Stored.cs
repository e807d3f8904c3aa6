using Torii.Core.Accounts;
using Torii.Core.Routing;

namespace Torii.Doctor;

/// <summary>What the data folder holds, as far as the doctor looks at it.</summary>
/// <param name="Accounts">The accounts that are not retired, the simulator's left out.</param>
/// <param name="Holds">What is held against anybody.</param>
/// <param name="Egresses">The proxies that accounts have of their own; empty where they cannot be read.</param>
/// <param name="Upstreams">The upstreams that operators added and that get work.</param>
/// <param name="Unreadable">The names of what is encrypted and cannot be read.</param>
internal sealed record Stored(
    IReadOnlyList<StoredAccount> Accounts,
    IReadOnlyList<Hold> Holds,
    IReadOnlyList<Egress> Egresses,
    IReadOnlyList<OwnUpstream> Upstreams,
    IReadOnlyList<string> Unreadable)
{
    /// <summary>Nothing.</summary>
    public static Stored None { get; } = new([], [], [], [], []);

    /// <summary>The way out of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="usual">The default one.</param>
    public Egress EgressOf(Account account, Egress usual) => Egresses.FirstOrDefault(egress => egress.Name == account.Egress) ?? usual;
}
