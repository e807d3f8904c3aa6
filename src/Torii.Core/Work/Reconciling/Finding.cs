namespace Torii.Core.Work.Reconciling;

/// <summary>What is known of a lost submission.</summary>
internal abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>One task appeared that nobody owns: it is the one.</summary>
    public sealed record Found(string Task) : Finding;

    /// <summary>None appeared, long enough.</summary>
    public sealed record Absent : Finding;

    /// <summary>Several appeared: which one is ours cannot be told.</summary>
    public sealed record Ambiguous : Finding;

    /// <summary>It may still appear.</summary>
    public sealed record Open : Finding;
}
