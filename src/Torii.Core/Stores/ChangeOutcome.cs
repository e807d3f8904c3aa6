namespace Torii.Core.Stores;

/// <summary>How much of a <see cref="Change"/> was written.</summary>
public enum ChangeOutcome
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The attempt's part: the generation had gone another way meanwhile.</summary>
    AttemptOnly,

    /// <summary>Nothing: it was computed from a state that is no more.</summary>
    Stale,
}
