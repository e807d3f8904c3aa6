using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>A scope that may not be used for now.</summary>
/// <param name="Scope">What is held, as <see cref="HoldScope"/> writes it.</param>
/// <param name="Cause">Why.</param>
/// <param name="Until">When it ends by itself; null when an operator must end it.</param>
/// <param name="Strikes">How many times in a row, from 1.</param>
/// <param name="Text">What the upstream said; null where it said nothing.</param>
public sealed record Hold(string Scope, Cause Cause, DateTimeOffset? Until, int Strikes, string? Text)
{
    /// <summary>When it ends; the end of time where that is not known.</summary>
    public DateTimeOffset End => Until ?? DateTimeOffset.MaxValue;

    /// <summary>Whether it still holds at <paramref name="now"/>.</summary>
    public bool IsOn(DateTimeOffset now) => Until is null || Until > now;

    /// <summary>The health that it means for what it holds.</summary>
    public Health Health => Cause switch
    {
        Cause.Unauthorized when Until is null => Health.Invalid,
        Cause.Quota => Health.Exhausted,
        _ => Health.Cooling,
    };
}
