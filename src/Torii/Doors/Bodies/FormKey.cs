namespace Torii.Doors.Bodies;

/// <summary>
/// Where a part of a form belongs, by its name. The official SDKs write objects and lists in brackets: <c>a[b]</c>,
/// <c>a[b][c]</c>, <c>a[]</c>, <c>a[][b]</c>.
/// </summary>
/// <param name="Root">The field: what stands before the brackets.</param>
/// <param name="Way">From there down, a member's name or an empty text for a list's item; empty where there are no brackets.</param>
internal sealed record FormKey(string Root, IReadOnlyList<string> Way)
{
    /// <summary>The most brackets a name may have.</summary>
    public const int Deepest = 8;

    /// <summary>The name for messages; one in a list of its own goes by the list's.</summary>
    public string Name => Way is [] or [""] ? Root : $"{Root}[{string.Join("][", Way)}]";

    /// <summary>Reads a name; null where its brackets make no sense, or go deeper than anything does.</summary>
    public static FormKey? Parse(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return new FormKey(name, []);
        }

        if (open == 0 || name[^1] != ']')
        {
            return null;
        }

        var way = name[(open + 1)..^1].Split("][");
        return way.Length <= Deepest && !way.Any(step => step.AsSpan().ContainsAny('[', ']')) ? new FormKey(name[..open], way) : null;
    }

    /// <summary>The same for one of several: what has no brackets is given those of a list.</summary>
    public FormKey OneOfMany() => Way is [] ? this with { Way = [""] } : this;
}
