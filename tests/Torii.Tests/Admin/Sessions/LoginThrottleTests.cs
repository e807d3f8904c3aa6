using System.Net;
using Microsoft.AspNetCore.Http;
using Torii.Admin.Sessions;
using Torii.Doors.Errors;

namespace Torii.Tests.Admin.Sessions;

/// <summary>Who has to wait, and who not.</summary>
public sealed class LoginThrottleTests : IAsyncDisposable
{
    private readonly LoginThrottle _throttle = new();

    [Fact]
    public void Guesser_HasToWaitAfterSomeTriesAndOthersNot()
    {
        Spend("203.0.113.9");

        var refused = Try("203.0.113.9").ShouldNotBeNull();
        refused.Status.ShouldBe(429);
        refused.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        Try("203.0.113.10").ShouldBeNull();
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", false)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", true)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", false)]
    public void Network_CountsAsOne(string first, string second, bool mayTry)
    {
        Spend(first);

        (Try(second) is null).ShouldBe(mayTry);
    }

    [Fact]
    public void WrongKeys_ShutOutTheirOwnAddressOnly()
    {
        var (guesser, other) = (From("203.0.113.9"), From("203.0.113.10"));
        for (var tries = 0; tries < 8; tries++)
        {
            _throttle.CheckKeys(guesser).ShouldBeNull();
            _throttle.CountWrongKey(guesser);
        }

        _throttle.CheckKeys(guesser).ShouldNotBeNull().Status.ShouldBe(429);
        _throttle.CheckKeys(other).ShouldBeNull();
        _throttle.Count(guesser).ShouldBeNull();
    }

    [Fact]
    public void ManyAddresses_HaveABoundTogether()
    {
        var refused = Enumerable.Range(0, 2000).Count(place => Try($"10.0.{place / 250}.{place % 250}") is not null);

        // Sixty at once and one more a second: nothing that a machine could be too slow for.
        refused.ShouldBeGreaterThan(1000);
    }

    public ValueTask DisposeAsync() => _throttle.DisposeAsync();

    private void Spend(string address)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            Try(address).ShouldBeNull();
        }
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    private ApiError? Try(string address) => _throttle.Count(From(address));
}
