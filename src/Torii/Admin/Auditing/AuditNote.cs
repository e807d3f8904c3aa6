namespace Torii.Admin.Auditing;

/// <summary>The entry that a change gets, with what its handler has to add to it.</summary>
/// <param name="trail">Where it is written.</param>
/// <param name="who">The operator.</param>
/// <param name="action">What was done.</param>
internal sealed class AuditNote(AuditTrail trail, string who, string action)
{
    private bool _isWritten;

    /// <summary>More of it in words, never a secret.</summary>
    public string? Detail { get; set; }

    /// <summary>What it was done to, where the address does not say it.</summary>
    public string? Subject { get; set; }

    /// <summary>Whether nothing was changed after all, so that there is nothing to write.</summary>
    public bool IsOfNothing { get; set; }

    /// <summary>Writes it, once.</summary>
    public async Task WriteAsync()
    {
        if (!_isWritten && !IsOfNothing)
        {
            await trail.NoteAsync(who, action, Subject, Detail);
            _isWritten = true;
        }
    }
}
