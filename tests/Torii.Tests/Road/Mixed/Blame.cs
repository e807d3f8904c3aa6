using Torii.Core.Generations;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>What each account of the mixed pool may be held for, and for how long. Whoever is not in here may never be held.</summary>
internal static class Blame
{
    /// <summary>Whom, and the stored name of the cause.</summary>
    private static readonly (string Whom, string Cause)[] Due =
    [
        (MixedPool.Dead, "unauthorized"),
        ($"way of {MixedPool.Challenged}", "challenge"),
        ($"way of {MixedPool.Blocked}", "country"),
        (MixedPool.Failing, "too_many_errors"),
        ($"{MixedPool.Exhausted}, Video", "quota"),
        ($"{MixedPool.Empty}, Video", "quota"),
        ($"{MixedPool.Limited}, Video", "rate_limit"),
        ($"{MixedPool.Hushed}, Video", "rate_limit"),
        ($"{MixedPool.Crowded}, Video", "too_many_at_once"),
    ];

    // Only if work of that kind comes their way in time, and seen only if nothing that was under way is taken meanwhile.
    private static readonly (string Whom, string Cause)[] Possible =
    [
        ($"{MixedPool.Hushed}, Image", "rate_limit"),
        ($"{MixedPool.Hushed}, Prompt", "rate_limit"),
        ($"{MixedPool.Hushed}, Character", "rate_limit"),
        ($"{MixedPool.Crowded}, Image", "too_many_at_once"),
        ("upstream:sora", "heavy_load"),
    ];

    /// <summary>What the attempts of each account may come to beside content and heavy load.</summary>
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        [MixedPool.Dead] = "unauthorized",
        [MixedPool.Challenged] = "challenge",
        [MixedPool.Neighbour] = "challenge",
        [MixedPool.Blocked] = "country",
        [MixedPool.Failing] = "task_failed",
        [MixedPool.Exhausted] = "quota",
        [MixedPool.Empty] = "quota",
        [MixedPool.Limited] = "rate_limit",
        [MixedPool.Hushed] = "rate_limit",
        [MixedPool.Crowded] = "too_many_at_once",
    };

    /// <summary>No attempt came to nothing through an account for another account's fault, or for one that could be mended meanwhile.</summary>
    public static void ShouldBeRight(IEnumerable<AttemptRow> attempts) => attempts
        .Where(attempt => attempt.Cause is not (null or "content" or "heavy_load") && attempt.Cause != Own.GetValueOrDefault(attempt.Account))
        .ShouldBeEmpty();

    /// <summary>Everyone was held who had to be, nobody else, and nobody for anything else.</summary>
    public static void ShouldBeRight(IEnumerable<NamedHold> holds)
    {
        var put = holds.Select(hold => (hold.Whom, hold.Cause)).ToHashSet();
        put.Except([.. Due, .. Possible]).ShouldBeEmpty("held for what they did not do");
        Due.Except(put).ShouldBeEmpty("not held, although");
    }

    /// <summary>A hold whose end nobody has told lasts no longer than the table says for the first time; only the dead one's has no end.</summary>
    public static void ShouldBeMeasured(IReadOnlyDictionary<NamedHold, DateTimeOffset> seen)
    {
        seen.Keys.Where(hold => hold.Until is null).Select(hold => hold.Whom).Distinct().ShouldBe([MixedPool.Dead]);
        foreach (var (hold, at) in seen)
        {
            if (hold.Cause is "challenge" or "country" or "too_many_errors")
            {
                (hold.Until!.Value - at).ShouldBeLessThanOrEqualTo(CauseTable.HoldFor(CauseOf(hold), strike: 1), hold.Whom);
            }
        }
    }

    /// <summary>Nobody rests any more but the dead one, and the crowded one, whom each new crowd holds again.</summary>
    public static void ShouldBeOver(IEnumerable<NamedHold> holds) => holds
        .Where(hold => hold.Cause != "too_many_at_once" && (hold.Until is null || hold.Until > DateTimeOffset.UtcNow))
        .Select(hold => hold.Whom)
        .ShouldBe([MixedPool.Dead]);

    private static Cause CauseOf(NamedHold hold) => hold.Cause switch
    {
        "challenge" => Cause.Challenge,
        "country" => Cause.Country,
        _ => Cause.TooManyErrors,
    };
}
