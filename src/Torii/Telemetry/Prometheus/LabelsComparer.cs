namespace Torii.Telemetry.Prometheus;

/// <summary>Finds a series by the tags of a measurement as they come, without making anything of them.</summary>
internal sealed class LabelsComparer : IEqualityComparer<Labels>, IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, Labels>
{
    /// <summary>The one there is.</summary>
    public static LabelsComparer Instance { get; } = new();

    /// <inheritdoc />
    public bool Equals(Labels? x, Labels? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals([.. x.Tags], y));

    /// <inheritdoc />
    public int GetHashCode(Labels obj) => GetHashCode([.. obj.Tags]);

    /// <inheritdoc />
    public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, Labels other)
    {
        if (alternate.Length != other.Tags.Count)
        {
            return false;
        }

        for (var place = 0; place < alternate.Length; place++)
        {
            if (alternate[place].Key != other.Tags[place].Key || !Equals(alternate[place].Value, other.Tags[place].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
    {
        var hash = alternate.Length;
        foreach (var (_, value) in alternate)
        {
            hash = (hash * 31) + HashOf(value);
        }

        return hash;
    }

    // Every request comes here: what tells most series apart must do, and the rest is for comparing them.
    private static int HashOf(object? value) => value switch
    {
        null => 0,
        string { Length: > 0 } text => (text.Length * 961) + (text[^1] * 31) + text[text.Length / 2],
        string => 1,
        int number => number,
        _ => value.GetHashCode(),
    };

    /// <inheritdoc />
    public Labels Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => Labels.Of(alternate);
}
