namespace Torii.Admin.Auditing;

/// <summary>What a handler has to add to the entry that its change gets.</summary>
internal sealed class AuditNote
{
    /// <summary>More of it in words, never a secret.</summary>
    public string? Detail { get; set; }

    /// <summary>What it was done to, where the address does not say it.</summary>
    public string? Subject { get; set; }
}
