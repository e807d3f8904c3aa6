namespace Torii.Admin.Accounts;

/// <summary>Something that is to be done with many accounts: with those of <see cref="Ids"/>, or those that <see cref="Filter"/> means.</summary>
internal sealed record AccountBulkRequest
{
    /// <summary>What.</summary>
    public required AccountBulkAction Action { get; init; }

    /// <summary>The accounts by their ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>The accounts by what they are.</summary>
    public AccountFilter? Filter { get; init; }

    /// <summary>The proxy, for <c>set_proxy</c>; null for the default way out.</summary>
    public string? Proxy { get; init; }

    /// <summary>The limits, for <c>set_limits</c>.</summary>
    public AccountLimits? Limits { get; init; }

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => nameof(AccountBulkRequest);
}
