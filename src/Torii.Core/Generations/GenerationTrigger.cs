namespace Torii.Core.Generations;

/// <summary>What can happen to a generation.</summary>
public enum GenerationTrigger
{
    /// <summary>An account was claimed and an attempt opened.</summary>
    Claimed,

    /// <summary>Its attempt was refused or proved absent, and another may be made.</summary>
    Released,

    /// <summary>The upstream has finished it.</summary>
    Delivered,

    /// <summary>The upstream answered with the whole result, which is text: there is nothing to fetch.</summary>
    Answered,

    /// <summary>Its result is kept here.</summary>
    Stored,

    /// <summary>It cannot be had; the cause says why.</summary>
    Failed,

    /// <summary>The client called it off.</summary>
    Cancelled,
}
