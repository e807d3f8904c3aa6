using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Routing.StandIns;

/// <summary>What came of writing a stand-in into a request.</summary>
public abstract record StandInOutcome
{
    private StandInOutcome()
    {
    }

    /// <summary>The request as the target gets it.</summary>
    public sealed record Written(GenerationRequest Request) : StandInOutcome;

    /// <summary>It cannot be: what was to be gone out from is not here any more, or cannot be read.</summary>
    public sealed record Failed(Refusal Refusal) : StandInOutcome
    {
        /// <summary>It cannot be, as the request stands.</summary>
        /// <param name="why">What is said of it.</param>
        public Failed(string why)
            : this(new Refusal(Cause.InvalidRequest, why))
        {
        }
    }
}
