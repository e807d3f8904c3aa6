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
        var hash = default(HashCode);
        foreach (var tag in alternate)
        {
            hash.Add(tag.Key);
            hash.Add(tag.Value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public Labels Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => Labels.Of(alternate);
}
