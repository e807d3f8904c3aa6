using System.Net;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Regions;

/// <summary>Turns callers away for the region they come from, as long as it is told to.</summary>
internal sealed class RegionGuard(AccountBook accounts) : IGuard
{
    private volatile RegionBlock[] _blocks = [];

    public RegionBlock[] Blocks
    {
        get => _blocks;
        set => _blocks = value;
    }

    /// <inheritdoc />
    public Answer? TurnAway(HttpContext http, Account? account)
    {
        var block = Array.Find(_blocks, block => Concerns(block, http.Connection.RemoteIpAddress, account));
        return block is null ? null : Answer.UnsupportedCountry(block.Status, block.Country);
    }

    private bool Concerns(RegionBlock block, IPAddress? address, Account? account) =>
        (block.Address is null || IPAddress.Parse(block.Address).Equals(address))
        && (block.Account is null || (account is not null && accounts.IsCalled(account, block.Account)));
}
