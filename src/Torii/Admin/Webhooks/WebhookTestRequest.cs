namespace Torii.Admin.Webhooks;

/// <summary>A webhook that is to be tried.</summary>
internal sealed record WebhookTestRequest
{
    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>The client key whose secret signs the message; null for the console's own.</summary>
    public string? ClientId { get; init; }
}
