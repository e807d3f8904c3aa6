namespace Torii.Core.Providers;

/// <summary>What came of posting a result.</summary>
public abstract record PublishOutcome : IProviderOutcome
{
    private PublishOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>It is public.</summary>
    /// <param name="Post">The upstream's name for the post.</param>
    /// <param name="Link">Where people see it.</param>
    public sealed record Published(string Post, string Link) : PublishOutcome;

    /// <summary>The upstream declined: there is no post.</summary>
    public sealed record Refused(Refusal Refusal) : PublishOutcome;

    /// <summary>The answer was lost: whether there is a post cannot be told.</summary>
    /// <param name="Why">What was seen, for the timeline.</param>
    public sealed record Unknown(string Why) : PublishOutcome;
}
