namespace Torii.Load.Jobs;

/// <summary>How a job's stream ended.</summary>
internal abstract record JobEnd
{
    private JobEnd()
    {
    }

    /// <summary>With a result.</summary>
    /// <param name="At">When its content arrived, as a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</param>
    public sealed record Completed(long At) : JobEnd;

    /// <summary>Without one.</summary>
    public sealed record Failed(string Reason) : JobEnd;
}
