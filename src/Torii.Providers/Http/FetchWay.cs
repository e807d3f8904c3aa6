using System.Net;

namespace Torii.Providers.Http;

/// <summary>How one hop of a fetch is to be made, or why it may not be.</summary>
internal abstract record FetchWay
{
    private FetchWay()
    {
    }

    /// <summary>Directly, to one of these addresses and no other.</summary>
    public sealed record Direct(IReadOnlyList<IPAddress> Addresses) : FetchWay;

    /// <summary>Through the account's own egress.</summary>
    public sealed record OwnEgress : FetchWay;

    /// <summary>Not at all.</summary>
    public sealed record Closed(FetchFault Fault, string Text) : FetchWay;
}
