namespace Torii.Core.Generations;

/// <summary>The waiting generations that the same accounts can serve.</summary>
/// <param name="Route">The name of the route.</param>
/// <param name="Kind">What they result in.</param>
/// <param name="Plan">The subscription an account needs; null where any will do.</param>
/// <param name="Pin">The one account that must serve them; null where any may.</param>
public sealed record Lane(string Route, GenerationKind Kind, string? Plan, string? Pin)
{
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
