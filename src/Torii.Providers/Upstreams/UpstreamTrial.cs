using Torii.Core.Accounts;
using Torii.Core.Providers;

namespace Torii.Providers.Upstreams;

/// <summary>Asks an upstream that is not in use (yet) whether it is there and lets a key in. Nothing is made.</summary>
public sealed class UpstreamTrial
{
    private const string Nobody = "trial";

    private readonly KeyChecker _checker;

    internal UpstreamTrial(KeyChecker checker) => _checker = checker;

    /// <summary>Asks it.</summary>
    /// <param name="upstream">The upstream.</param>
    /// <param name="key">The key; null for none. It goes to the upstream's own origin alone.</param>
    /// <param name="egress">The way out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<CheckOutcome> RunAsync(UpstreamSettings upstream, string? key, Egress egress, CancellationToken cancellationToken)
    {
        var account = new Account
        {
            Id = Nobody,
            Upstream = upstream.Name,
            Name = Nobody,
            TokenHash = Nobody,
            Status = AccountStatus.Enabled,
            Origin = AccountOrigin.Operator,
        };
        var access = new AccountAccess(account, new Upstream(upstream.Name, upstream.Protocol, upstream.BaseAddress), egress, new ApiKey(key).ToDocument());
        return _checker.CheckAsync(access, upstream, cancellationToken);
    }
}
