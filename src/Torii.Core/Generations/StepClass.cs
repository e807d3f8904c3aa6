namespace Torii.Core.Generations;

/// <summary>What may be done when the answer to a step is lost.</summary>
public enum StepClass
{
    /// <summary>Harmless, or keyed by us: it is simply sent again.</summary>
    Repeatable,

    /// <summary>Whether it happened can be seen in one of the upstream's lists.</summary>
    Listed,

    /// <summary>Whether it happened cannot be known; it is never sent again.</summary>
    Blind,
}
