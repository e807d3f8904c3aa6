namespace Torii.Admin.Accounts;

/// <summary>How many accounts there are, and in which health.</summary>
internal sealed record AccountSummary
{
    /// <summary>All but the retired ones.</summary>
    public required int Total { get; init; }

    public required int Active { get; init; }

    public required int Cooling { get; init; }

    public required int Exhausted { get; init; }

    public required int Invalid { get; init; }

    public required int Disabled { get; init; }

    public required int Retired { get; init; }

    /// <summary>What they have made together.</summary>
    public required AccountMade Made { get; init; }

    /// <summary>The upstreams they belong to.</summary>
    public required IReadOnlyList<string> Upstreams { get; init; }

    /// <summary>The subscriptions they have.</summary>
    public required IReadOnlyList<string> Plans { get; init; }
}
