namespace Torii.Core.Generations;

/// <summary>The waiting generations that the same accounts can serve.</summary>
/// <param name="Route">The names of the targets that can make them, in the order they are tried, parted by commas.</param>
/// <param name="Kind">What they result in.</param>
/// <param name="Plan">The subscription an account needs, where its upstream has subscriptions; null where any will do.</param>
/// <param name="Pin">The one account of its upstream that can serve them; null where any can.</param>
public sealed record Lane(string Route, GenerationKind Kind, string? Plan, string? Pin)
{
    private const char Comma = ',';

    /// <summary>The targets, in the order they are tried.</summary>
    public IReadOnlyList<string> Targets() => Route.Contains(Comma, StringComparison.Ordinal) ? Route.Split(Comma) : [Route];

    /// <summary>The lane of what these targets can make.</summary>
    public static Lane Along(IEnumerable<string> targets, GenerationKind kind, string? plan, string? pin) =>
        new(string.Join(Comma, targets), kind, plan, pin);

    /// <summary>The form it is stored in: four fields parted by a bar, which no field may hold.</summary>
    public override string ToString() => $"{Route}|{Kind}|{Plan}|{Pin}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a lane.</exception>
    public static Lane Parse(string text)
    {
        var fields = text.Split('|');
        if (fields.Length != 4 || !Enum.TryParse<GenerationKind>(fields[1], out var kind) || !Enum.IsDefined(kind))
        {
            throw new FormatException($"'{text}' is not a lane.");
        }

        return new Lane(fields[0], kind, NullIfEmpty(fields[2]), NullIfEmpty(fields[3]));
    }

    private static string? NullIfEmpty(string field) => field.Length == 0 ? null : field;
}
