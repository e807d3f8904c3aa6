namespace Torii.Core.Routing;

/// <summary>What is made where a target cannot make exactly what was asked for.</summary>
public enum Snapping
{
    /// <summary>The nearest it can make; of two as near, the shorter or smaller.</summary>
    Nearest,

    /// <summary>The next that is at least as much; where there is none, the most it can make.</summary>
    Up,

    /// <summary>Nothing: the target serves only what it can make exactly.</summary>
    None,
}
