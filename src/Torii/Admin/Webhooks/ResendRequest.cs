namespace Torii.Admin.Webhooks;

/// <summary>Messages that are to be sent again.</summary>
internal sealed record ResendRequest
{
    /// <summary>Their ids, 1 to 500.</summary>
    public required IReadOnlyList<string> Ids { get; init; }
}
