using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Work.Intaking;

/// <summary>What came of finding the ways in which a request can be made.</summary>
internal abstract record WaysOutcome
{
    private WaysOutcome()
    {
    }

    /// <summary>There are some.</summary>
    /// <param name="Ways">The ways, in the order they are tried; at least one.</param>
    public sealed record Found(IReadOnlyList<Way> Ways) : WaysOutcome
    {
        /// <summary>What a result costs at most, in US dollars, whichever way it is made; null where nobody knows.</summary>
        public decimal? Estimate => Ways.Max(way => way.Estimate) is > 0 and var most ? most : null;

        /// <summary>The generation's lane.</summary>
        public Lane Lane => Lane.Along(
            Ways.Select(way => way.Target.Name),
            Ways[0].Request.Kind,
            Ways.Select(way => way.Plan).FirstOrDefault(plan => plan is not null),
            Ways.Select(way => way.Pin).FirstOrDefault(pin => pin is not null));
    }

    /// <summary>There is none.</summary>
    public sealed record Refused(IntakeOutcome.TurnedAway Refusal) : WaysOutcome;
}
