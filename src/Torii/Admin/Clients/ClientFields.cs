using Torii.Core.Clients;

namespace Torii.Admin.Clients;

/// <summary>What can be edited of a client key.</summary>
internal record ClientFields
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The models it may ask for, by any of their names; null for all.</summary>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>Generations it may ask for in a minute; null for no limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Generations it may have under way at once; more wait. Null for no limit.</summary>
    public int? AtOnce { get; init; }

    /// <summary>Generations it may have waiting; more are turned away. Null for no limit of its own.</summary>
    public int? QueueBound { get; init; }

    /// <summary>What its generations may cost in all, in US dollars; null for no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>When it stops working; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether what cannot be made exactly as asked is refused instead of adjusted.</summary>
    public bool Strict { get; init; }

    /// <summary>Where the end of each of its generations is told.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];

    /// <summary>Those of a client key.</summary>
    public static ClientFields Of(Client client) => new()
    {
        Name = client.Name,
        Models = client.Models,
        RequestsPerMinute = client.RequestsPerMinute,
        AtOnce = client.AtOnce,
        QueueBound = client.QueueBound,
        Budget = client.Budget,
        ExpiresAt = client.ExpiresAt?.ToUniversalTime(),
        Strict = client.Strict,
        Webhooks = client.Webhooks,
    };

    /// <summary>A client key with these instead of its own.</summary>
    public Client ApplyTo(Client client) => client with
    {
        Name = Name.Trim(),
        Models = Models,
        RequestsPerMinute = RequestsPerMinute,
        AtOnce = AtOnce,
        QueueBound = QueueBound,
        Budget = Budget,
        ExpiresAt = ExpiresAt,
        Strict = Strict,
        Webhooks = [.. Webhooks.Select(address => new Uri(address).AbsoluteUri).Distinct(StringComparer.Ordinal)],
    };
}
