namespace Torii.Storage.Sql;

/// <summary>Times as they are after they were stored: cut to the millisecond, in UTC.</summary>
internal static class StoredTime
{
    public static DateTimeOffset Of(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
