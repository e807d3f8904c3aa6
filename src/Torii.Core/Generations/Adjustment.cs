namespace Torii.Core.Generations;

/// <summary>A change we made to what was asked, and report.</summary>
/// <param name="Field">The field of the request.</param>
/// <param name="Asked">What the client asked for; null where it asked for nothing in particular.</param>
/// <param name="Used">What is used instead.</param>
/// <param name="Why">The reason, in words for the client.</param>
public sealed record Adjustment(string Field, string? Asked, string? Used, string Why)
{
    /// <summary>
    /// Whether the result is the next part of an earlier video alone, to be joined to it here. Not told to clients, and never so
    /// of what an upstream tells: whoever stood in there has joined it there.
    /// </summary>
    public bool IsToBeJoined { get; init; }
}
