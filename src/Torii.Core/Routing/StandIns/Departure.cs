using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Core.Routing.StandIns;

/// <summary>How a target goes out from an earlier video.</summary>
internal abstract record Departure
{
    private Departure()
    {
    }

    /// <summary>By the names that the Sora backend gave it.</summary>
    public sealed record ByName : Departure;

    /// <summary>By the name of the task that made it, through the account that it went through.</summary>
    public sealed record ByTask(string Task, string AccountId) : Departure;

    /// <summary>By the video itself.</summary>
    public sealed record ByVideo(KnownSource Video) : Departure;

    /// <summary>By a still of it, which stands in for what the target cannot do.</summary>
    public sealed record ByStill(KnownSource Video) : Departure;

    /// <summary>Not at all.</summary>
    /// <param name="Why">The rest of a sentence that begins with the upstream.</param>
    public sealed record None(string Why) : Departure;

    /// <summary>Finds it.</summary>
    /// <param name="named">The video as the request names it.</param>
    /// <param name="known">The same as a work of ours; null where it is none.</param>
    /// <param name="ability">How the target does what is asked.</param>
    /// <param name="target">The target.</param>
    /// <param name="accounts">The accounts there are: what one of them has made is lost to its upstream when it has gone.</param>
    public static Departure Of(Source named, KnownSource? known, Continuation ability, Target target, AccountPool accounts)
    {
        if (ability == Continuation.Sora && (known is null || Target.UpstreamOf(known.Target) == target.Upstream))
        {
            return new ByName();
        }

        if (known is not { Request.Kind: GenerationKind.Video })
        {
            return new None(WhyNot(named, known));
        }

        return ability switch
        {
            Continuation.Task when known.Target == target.Name && known.Task is { } task && IsThere(known.AccountId, accounts) => new ByTask(task, known.AccountId),
            Continuation.Video => new ByVideo(known),
            _ when target.Abilities.Frames == 0 => new None("does not go out from earlier videos, nor from a picture of one"),
            _ => new ByStill(known),
        };
    }

    private static string WhyNot(Source named, KnownSource? known) =>
        known is not null ? "goes out from videos only, and this is none"
        : named is { GenerationId: not null, IsForeign: false } ? "cannot go out from a video that is not here any more"
        : "goes out only from videos of yours that were made here: one that Sora made for somebody else takes an account at Sora";

    private static bool IsThere(string accountId, AccountPool accounts) =>
        accounts.Find(accountId) is { Account.Status: not AccountStatus.Retired };
}
