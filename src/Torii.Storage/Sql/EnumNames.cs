using System.Text;

namespace Torii.Storage.Sql;

/// <summary>
/// The names under which the values of a closed list are stored. They are written out one by one, so that renaming a
/// value in code cannot change what a database says.
/// </summary>
internal sealed class EnumNames<T>(params (T Value, string Name)[] names)
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _names = names.ToDictionary(pair => pair.Value, pair => pair.Name);
    private readonly (byte[] Utf8, T Value)[] _values = [.. names.Select(pair => (Encoding.UTF8.GetBytes(pair.Name), pair.Value))];

    /// <summary>The name of <paramref name="value"/>.</summary>
    public string this[T value] => _names[value];

    /// <summary>The name of <paramref name="value"/>; null for none.</summary>
    public string? OrNull(T? value) => value is { } some ? _names[some] : null;

    /// <summary>The value of a stored name.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public T Parse(ReadOnlySpan<byte> utf8)
    {
        foreach (var (name, value) in _values)
        {
            if (utf8.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new FormatException($"'{Encoding.UTF8.GetString(utf8)}' names no {typeof(T).Name}.");
    }
}
