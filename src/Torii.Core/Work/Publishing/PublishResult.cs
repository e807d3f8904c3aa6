using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Publishing;

/// <summary>What came of publishing a generation's result.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <summary>It is public, now or since earlier.</summary>
    /// <param name="Post">Its post; name and link are set.</param>
    /// <param name="IsNew">Whether it was posted just now.</param>
    public sealed record Published(Post Post, bool IsNew) : PublishResult;

    /// <summary>The upstream declined; another try may be made.</summary>
    public sealed record Refused(Refusal Refusal) : PublishResult;

    /// <summary>It may be public, or was once: a generation is posted once in its life, so it is not posted again.</summary>
    /// <param name="Why">The reason, in words for the client.</param>
    public sealed record Spent(string Why) : PublishResult;

    /// <summary>Its upstream cannot publish, or its account is gone.</summary>
    public sealed record Impossible(string Why) : PublishResult;
}
