namespace Torii.Upstreams;

/// <summary>Where an upstream or a route comes from, and so who may change it.</summary>
internal enum UpstreamOrigin
{
    /// <summary>Torii has it by itself: the Sora backend, the simulator.</summary>
    BuiltIn,

    /// <summary>The configuration lists it, or a variable gives it; it is changed there.</summary>
    Configuration,

    /// <summary>An operator added it.</summary>
    Operator,
}
