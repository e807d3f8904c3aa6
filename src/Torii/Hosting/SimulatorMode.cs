namespace Torii.Hosting;

/// <summary>Whether the built-in simulator runs.</summary>
internal enum SimulatorMode
{
    /// <summary>On for a data folder that never had an account or an upstream, off for good with the first one.</summary>
    Auto,

    /// <summary>Always on; it serves only while there is no real account.</summary>
    On,

    /// <summary>Never on.</summary>
    Off,
}
