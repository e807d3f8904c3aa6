namespace Torii.Providers.Http;

/// <summary>What came of posting to a URL.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>An answer came.</summary>
    /// <param name="Status">Its HTTP status, whatever it is.</param>
    public sealed record Answered(int Status) : PostOutcome;

    /// <summary>No answer came; whether the request arrived is not known unless the fault says so.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Text">Why, in words that clients may read.</param>
    public sealed record Unanswered(FetchFault Fault, string Text) : PostOutcome;
}
