namespace Torii.Core.Auditing;

/// <summary>A change that an operator made.</summary>
/// <param name="Id">32 hexadecimal digits; ids sort by time.</param>
/// <param name="At">When.</param>
/// <param name="Who">The name that the operator was signed in by.</param>
/// <param name="Action">What was done, such as <c>accounts.edit</c>.</param>
/// <param name="Subject">What it was done to, by its id or name; null where it was to nothing alone.</param>
/// <param name="Detail">More of it in words, never a secret; null where the action says all.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, string Who, string Action, string? Subject, string? Detail);
