namespace Torii.Admin.Clients;

/// <summary>A client key that is to be made.</summary>
internal sealed record ClientDraft : ClientFields
{
    /// <summary>The key itself, where programs have one that they cannot change; null for one that Torii makes.</summary>
    public string? Key { get; init; }

    /// <summary>What its webhooks are signed with; null for one that Torii makes.</summary>
    public string? WebhookSecret { get; init; }

    /// <inheritdoc />
    /// <remarks>Both secrets stay out of logs and messages.</remarks>
    public override string ToString() => nameof(ClientDraft);
}
