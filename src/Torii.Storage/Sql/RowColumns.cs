using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Storage.Sql;

/// <summary>Columns in the types that our records have.</summary>
internal static class RowColumns
{
    public static string Text(this IRow row, int column) => Encoding.UTF8.GetString(row.Utf8(column));

    public static string? TextOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Text(column);

    public static int Int(this IRow row, int column) => checked((int)row.Int64(column));

    public static int? IntOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Int(column);

    public static long? LongOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Int64(column);

    public static bool Flag(this IRow row, int column) => row.Int64(column) != 0;

    public static DateTimeOffset Time(this IRow row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.Int64(column));

    public static DateTimeOffset? TimeOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Time(column);

    /// <summary>A value of a closed list, by its stored name.</summary>
    public static T Name<T>(this IRow row, int column, EnumNames<T> names)
        where T : struct, Enum => names.Parse(row.Utf8(column));

    public static T? NameOrNull<T>(this IRow row, int column, EnumNames<T> names)
        where T : struct, Enum => row.IsNull(column) ? null : names.Parse(row.Utf8(column));

    public static T Json<T>(this IRow row, int column, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(row.Utf8(column), type) ?? throw new JsonException("A document is missing.");

    public static T? JsonOrNull<T>(this IRow row, int column, JsonTypeInfo<T> type)
        where T : class => row.IsNull(column) ? null : row.Json(column, type);
}
