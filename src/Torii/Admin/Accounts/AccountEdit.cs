namespace Torii.Admin.Accounts;

/// <summary>All that can be edited of an account, as it is to be.</summary>
internal sealed record AccountEdit : AccountWrite
{
    /// <summary>The version that the edit is based on; null for whatever is there.</summary>
    public string? Version { get; init; }
}
