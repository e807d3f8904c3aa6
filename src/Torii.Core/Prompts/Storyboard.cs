using System.Globalization;
using System.Text.Json.Serialization;

namespace Torii.Core.Prompts;

/// <summary>A video told shot by shot. Two are equal when their shots are.</summary>
/// <param name="Shots">From 1 to 100, in order.</param>
/// <param name="Instructions">What was written before the first shot; null where there was nothing.</param>
public sealed record Storyboard(IReadOnlyList<Shot> Shots, string? Instructions)
{
    /// <summary>How many shots it may have: far more than a video has room for, and little enough to be kept with the generation.</summary>
    public const int MostShots = 100;

    /// <summary>How long the shots are together. It need not be the length of the video that is asked for.</summary>
    [JsonIgnore]
    public decimal TotalSeconds => Shots.Sum(shot => decimal.Parse(shot.Seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public bool Equals(Storyboard? other) =>
        other is not null && Instructions == other.Instructions && Shots.SequenceEqual(other.Shots);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instructions, Shots.Count);
}
