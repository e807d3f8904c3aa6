namespace Torii.Admin.Clients;

/// <summary>A client key as an operator wants it.</summary>
internal sealed record ClientEdit : ClientFields
{
    /// <summary>The version that the edit is based on; null for whatever is there.</summary>
    public string? Version { get; init; }

    /// <summary>What its webhooks are to be signed with; null to leave that, empty for the one that Torii makes.</summary>
    public string? WebhookSecret { get; init; }

    /// <inheritdoc />
    /// <remarks>The secret stays out of logs and messages.</remarks>
    public override string ToString() => nameof(ClientEdit);
}
