namespace Torii.Doors.Bodies;

/// <summary>Where media that a client gave are to be had.</summary>
internal abstract record MediaSource
{
    private MediaSource()
    {
    }

    /// <summary>They came with the request and are kept.</summary>
    public sealed record Kept(LiftedMedia Media) : MediaSource;

    /// <summary>They are to be fetched, through the guarded client alone.</summary>
    /// <param name="Url">An absolute http or https URL.</param>
    public sealed record Linked(Uri Url) : MediaSource;
}
