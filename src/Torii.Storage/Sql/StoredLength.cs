namespace Torii.Storage.Sql;

/// <summary>Lengths of time as they are stored: whole milliseconds.</summary>
internal static class StoredLength
{
    public static TimeSpan Of(long stored) => TimeSpan.FromMilliseconds(stored);

    public static TimeSpan? OrNull(long? stored) => stored is { } some ? Of(some) : null;

    public static long Of(TimeSpan length) => (long)length.TotalMilliseconds;

    public static long? OrNull(TimeSpan? length) => length is { } some ? Of(some) : null;
}
