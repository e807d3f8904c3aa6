using System.Globalization;

namespace Torii.Core.Generations;

/// <summary>Makes ids: 32 hexadecimal digits that sort by time and cannot be guessed (74 random bits).</summary>
public sealed class IdSource(TimeProvider time)
{
    private const int TimeDigits = 12;

    /// <summary>The next id.</summary>
    public string Next() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>When an id was made, to the millisecond: its first 48 bits, as in every version 7 UUID.</summary>
    public static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.AsSpan(0, TimeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>What no id from that time on sorts before, and every earlier one does.</summary>
    public static string FirstAt(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);
}
