namespace Torii.Core.Media;

/// <summary>What came of taking a still out of a kept video.</summary>
public abstract record StillOutcome
{
    private StillOutcome()
    {
    }

    /// <summary>It is kept, as a file that no row knows: whoever asked for it has it from then on.</summary>
    public sealed record Taken(SaveOutcome.Saved Still) : StillOutcome;

    /// <summary>The video is not here any more.</summary>
    public sealed record Gone : StillOutcome;

    /// <summary>No picture can be read from the file: it is damaged, or no video.</summary>
    public sealed record Unreadable : StillOutcome;

    /// <summary>Too many others were waiting. Another time it may be had.</summary>
    public sealed record Busy : StillOutcome;

    /// <summary>This server cannot take stills, whatever the video.</summary>
    /// <param name="Why">The rest of a sentence that begins with the server.</param>
    public sealed record Unable(string Why) : StillOutcome;
}
