namespace Torii.Admin.Accounts;

/// <summary>An account that is to be added.</summary>
internal sealed record AccountAdd : AccountWrite
{
    /// <summary>The upstream that it is at.</summary>
    public string Upstream { get; init; } = Hosting.AccountSync.SoraUpstream;

    /// <summary>Whether it is to take work at once.</summary>
    public bool Enabled { get; init; } = true;
}
