using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Torii.Doors.Errors;

namespace Torii.Admin.Sessions;

/// <summary>Slows down who guesses: a few tries from one address at once, then one every some seconds. All addresses together have a bound too.</summary>
internal sealed class LoginThrottle : IAsyncDisposable
{
    private const int Tries = 8;
    private const int TriesOfAll = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PauseOfAll = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<IPAddress> _byAddress = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => Bucket(Tries, Pause)));

    private readonly TokenBucketRateLimiter _all = new(Bucket(TriesOfAll, PauseOfAll));

    /// <summary>Counts a try.</summary>
    /// <returns>Why it may not be made now; null where it may.</returns>
    public ApiError? Count(HttpContext context)
    {
        using var own = _byAddress.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!own.IsAcquired)
        {
            return TooMany(own, Pause);
        }

        using var all = _all.AttemptAcquire();
        return all.IsAcquired ? null : TooMany(all, PauseOfAll);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _byAddress.DisposeAsync();
        await _all.DisposeAsync();
    }

    private static ApiError TooMany(RateLimitLease lease, TimeSpan usual)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : usual;
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
