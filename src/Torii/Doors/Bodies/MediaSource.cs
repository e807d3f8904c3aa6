namespace Torii.Doors.Bodies;

/// <summary>Where media that a client gave are to be had.</summary>
internal abstract record MediaSource
{
    private MediaSource(string path) => Path = path;

    /// <summary>The place in the request that gave them, for mistakes that show later.</summary>
    public string Path { get; }

    /// <summary>The request's own field that the place is in.</summary>
    public string Field => Path.Split('[', '.')[0];

    /// <summary>They came with the request and are kept.</summary>
    public sealed record Kept(LiftedMedia Media, string Path) : MediaSource(Path);

    /// <summary>They were uploaded before, as a file of the client's.</summary>
    /// <param name="FileId">Its id as the client wrote it.</param>
    /// <param name="Path">The place that gave it.</param>
    public sealed record Uploaded(string FileId, string Path) : MediaSource(Path);

    /// <summary>They are to be fetched, through the guarded client alone.</summary>
    /// <param name="Url">An absolute http or https URL.</param>
    /// <param name="Path">The place that gave it.</param>
    public sealed record Linked(Uri Url, string Path) : MediaSource(Path);
}
