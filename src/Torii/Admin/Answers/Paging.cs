namespace Torii.Admin.Answers;

/// <summary>How the admin API cuts lists into pages.</summary>
internal static class Paging
{
    /// <summary>How many are on a page where nobody says.</summary>
    public const int UsualLimit = 100;

    /// <summary>How many are on a page at most.</summary>
    public const int LargestLimit = 500;

    /// <summary>What is wrong with a limit; null where nothing is.</summary>
    public static Refused? Check(int? limit) =>
        limit is < 1 or > LargestLimit ? Refused.Field("limit", $"must be a whole number from 1 to {LargestLimit}") : null;

    /// <summary>A page of a list that is in memory whole: <paramref name="after"/> is the id of the last one seen.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> all, Func<T, string> idOf, string? after, int? limit)
    {
        var start = 0;
        for (var place = 0; after is not null && place < all.Count; place++)
        {
            if (idOf(all[place]) == after)
            {
                start = place + 1;
                break;
            }
        }

        var items = all.Skip(start).Take(limit ?? UsualLimit).ToList();
        return new Page<T>(items, start + items.Count < all.Count ? idOf(items[^1]) : null, all.Count);
    }

    /// <summary>A page that was read with one more than its limit, which tells whether there are more.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> read, int limit, Func<T, string> idOf, long? total = null) =>
        read.Count > limit ? new Page<T>([.. read.Take(limit)], idOf(read[limit - 1]), total) : new Page<T>(read, Next: null, total);
}
