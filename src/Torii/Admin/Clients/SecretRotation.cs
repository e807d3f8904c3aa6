namespace Torii.Admin.Clients;

/// <summary>How a client's webhooks are to get another secret.</summary>
internal sealed record SecretRotation
{
    /// <summary>Whether the one they have now signs beside it, so that receivers can change over in peace.</summary>
    public bool KeepFormer { get; init; } = true;
}
