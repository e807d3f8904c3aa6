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

    /// <summary>Says that nothing is changed: for what only looks at what would be.</summary>
    public static void AuditNothing(this HttpContext context)
    {
        if (context.Features.Get<AuditNote>() is { } note)
        {
            note.IsOfNothing = true;
        }
    }

    /// <summary>Writes the entry before the change is made: for what nobody can take back once it has begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="detail">More of it in words, never a secret.</param>
    public static Task AuditFirstAsync(this HttpContext context, string detail)
    {
        context.Audit(detail);
        return context.Features.Get<AuditNote>()?.WriteAsync() ?? Task.CompletedTask;
    }
}
