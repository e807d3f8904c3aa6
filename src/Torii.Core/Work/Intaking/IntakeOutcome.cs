using Torii.Core.Generations;

namespace Torii.Core.Work.Intaking;

/// <summary>What became of a request.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome()
    {
    }

    /// <summary>It is durable; a disconnect changes nothing any more.</summary>
    /// <param name="Batch">The generations, as queued.</param>
    /// <param name="Ahead">How many generations wait before them.</param>
    public sealed record Accepted(IReadOnlyList<Generation> Batch, int Ahead) : IntakeOutcome
    {
        /// <summary>Whether an earlier request has asked for it already: then they are as they stand now, and nothing was written.</summary>
        public bool IsRepeat { get; init; }
    }

    /// <summary>It was turned away and nothing was written.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Message">Why in words for the client, with what is allowed.</param>
    /// <param name="Param">The field it is about; null where it is about none.</param>
    /// <param name="RetryAfter">When asking again makes sense; null where it does not.</param>
    public sealed record TurnedAway(IntakeRefusal Reason, string Message, string? Param = null, TimeSpan? RetryAfter = null) : IntakeOutcome
    {
        /// <summary>A word for the mistake that programs can read; null where the reason says all.</summary>
        public string? Code { get; init; }
    }
}
