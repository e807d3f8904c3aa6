namespace Torii.Core.Work.Repeating;

/// <summary>What is known of earlier requests like one that has come.</summary>
public abstract record Earlier
{
    private Earlier()
    {
    }

    /// <summary>There is none that it repeats.</summary>
    public sealed record None : Earlier;

    /// <summary>It repeats one, whose batch is its answer.</summary>
    /// <param name="BatchId">The batch.</param>
    public sealed record Same(string BatchId) : Earlier;

    /// <summary>Its key was used for a request of other content.</summary>
    public sealed record Other : Earlier;
}
