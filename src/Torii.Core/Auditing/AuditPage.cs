namespace Torii.Core.Auditing;

/// <summary>Which entries of the audit log to list, the newest first. What is null does not count.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record AuditPage(int Limit)
{
    /// <summary>The id below which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>Only those of an operator.</summary>
    public string? Who { get; init; }

    /// <summary>Only those actions: one of them, or all that begin with <c>accounts.</c> and the like.</summary>
    public string? Action { get; init; }

    /// <summary>Only those with this text in what they were done to, or in the detail.</summary>
    public string? Search { get; init; }
}
