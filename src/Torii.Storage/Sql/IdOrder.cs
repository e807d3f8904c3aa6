using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>Where lists begin that are read in the order of ids. Ids are hexadecimal.</summary>
internal static class IdOrder
{
    /// <summary>None comes before this.</summary>
    public const string Beginning = "";

    /// <summary>None comes after this.</summary>
    public const string End = "g";

    /// <summary>What stands before all ids that were made from a moment on, and behind those made before it.</summary>
    public static string At(DateTimeOffset time) => time < DateTimeOffset.UnixEpoch ? Beginning : IdSource.FirstAt(time);

    /// <summary>Where a page begins that goes on below an id and holds nothing from a moment on; what is null bounds nothing.</summary>
    public static string Lower(string? after, DateTimeOffset? to)
    {
        var (below, before) = (after ?? End, to is { } end ? At(end) : End);
        return string.CompareOrdinal(below, before) < 0 ? below : before;
    }
}
