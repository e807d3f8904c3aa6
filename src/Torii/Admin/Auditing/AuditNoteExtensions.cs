namespace Torii.Admin.Auditing;

/// <summary>How handlers add to the entry that their change gets in the audit log.</summary>
internal static class AuditNoteExtensions
{
    /// <summary>Says more of the change.</summary>
    /// <param name="context">The request.</param>
    /// <param name="detail">In words, never a secret.</param>
    /// <param name="subject">What it was done to, where the address does not say it; null to leave it.</param>
    public static void Audit(this HttpContext context, string? detail, string? subject = null)
    {
        if (context.Features.Get<AuditNote>() is { } note)
        {
            (note.Detail, note.Subject) = (detail, subject ?? note.Subject);
        }
    }
}
