namespace Torii.Core.Routing;

/// <summary>Whether a target can make a request.</summary>
public abstract record WayOutcome
{
    private WayOutcome()
    {
    }

    /// <summary>It can.</summary>
    public sealed record Found(Way Way) : WayOutcome;

    /// <summary>It cannot.</summary>
    /// <param name="Why">Which condition fails, in words for the client: the rest of a sentence that begins with the target.</param>
    /// <param name="Param">The field it is about; null where it is about none.</param>
    public sealed record Impossible(string Why, string? Param = null) : WayOutcome;
}
