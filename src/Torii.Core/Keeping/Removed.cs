namespace Torii.Core.Keeping;

/// <summary>What was removed.</summary>
public sealed record Removed
{
    /// <summary>Generations that are not known any more.</summary>
    public long Generations { get; init; }

    /// <summary>Files of media.</summary>
    public long Files { get; init; }

    /// <summary>How long those were together.</summary>
    public long Bytes { get; init; }
}
