using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Torii.Doors.Errors;

namespace Torii.Admin.Sessions;

/// <summary>
/// Slows down who guesses: a few tries from one address at once, then one every some seconds. Tries to sign in have a bound
/// for all addresses together too. Wrong keys have none, or anybody could shut out the operator's programs.
/// </summary>
internal sealed class LoginThrottle : IAsyncDisposable
{
    private const int Tries = 8;
    private const int TriesOfAll = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PauseOfAll = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<IPAddress> _byAddress = ByAddress();
    private readonly PartitionedRateLimiter<IPAddress> _wrongKeys = ByAddress();

    private readonly TokenBucketRateLimiter _all = new(Bucket(TriesOfAll, PauseOfAll));

    /// <summary>Counts a try.</summary>
    /// <returns>Why it may not be made now; null where it may.</returns>
    public ApiError? Count(HttpContext context)
    {
        using var own = _byAddress.AttemptAcquire(AddressOf(context));
        if (!own.IsAcquired)
        {
            return TooMany(WaitOf(own, Pause));
        }

        using var all = _all.AttemptAcquire();
        return all.IsAcquired ? null : TooMany(WaitOf(all, PauseOfAll));
    }

    /// <summary>Whether a key may be looked at.</summary>
    /// <returns>Why not, after too many wrong ones; null where it may.</returns>
    public ApiError? CheckKeys(HttpContext context) => _wrongKeys.GetStatistics(AddressOf(context)) is { CurrentAvailablePermits: < 1 } ? TooMany(Pause) : null;

    /// <summary>Counts a key that was wrong.</summary>
    public void CountWrongKey(HttpContext context) => _wrongKeys.AttemptAcquire(AddressOf(context)).Dispose();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _byAddress.DisposeAsync();
        await _wrongKeys.DisposeAsync();
        await _all.DisposeAsync();
    }

    private static PartitionedRateLimiter<IPAddress> ByAddress() => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => Bucket(Tries, Pause)));

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    private static TimeSpan WaitOf(RateLimitLease lease, TimeSpan usual) => lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : usual;

    private static ApiError TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new ApiError(StatusCodes.Status429TooManyRequests, "rate_limit_error", "too_many_logins", $"Too many tries to sign in. Wait {seconds} s.") { RetryAfter = wait };
    }

    // Whoever has one address of IPv6 has a whole network of them.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv6();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TokenBucketRateLimiterOptions Bucket(int tries, TimeSpan pause) => new()
    {
        TokenLimit = tries,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = pause,
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
