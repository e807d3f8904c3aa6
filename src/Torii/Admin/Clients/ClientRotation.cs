namespace Torii.Admin.Clients;

/// <summary>How a client key is to get another key.</summary>
internal sealed record ClientRotation
{
    /// <summary>How long the key that it has now works on, in seconds: 0 to 86,400.</summary>
    public int GraceSeconds { get; init; }

    /// <summary>The version of the row that this is based on; null: whatever is there.</summary>
    public string? Version { get; init; }
}
