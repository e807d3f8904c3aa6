namespace Torii.Renditions;

/// <summary>What came of making something from a kept file.</summary>
/// <typeparam name="T">What it is as.</typeparam>
internal abstract record Rendering<T>
{
    private Rendering()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Made(T What) : Rendering<T>;

    /// <summary>It cannot be had of this file, or on this server.</summary>
    /// <param name="Why">The rest of a sentence.</param>
    public sealed record Impossible(string Why) : Rendering<T>;

    /// <summary>Too much is being made at the moment.</summary>
    public sealed record Busy : Rendering<T>;
}
