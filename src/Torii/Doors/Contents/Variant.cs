using Torii.Core.Media;
using Torii.Doors.Bodies;

namespace Torii.Doors.Contents;

/// <summary>What of a result is asked for: itself, or something derived from it.</summary>
/// <param name="Name">Its name in the query.</param>
/// <param name="Role">Which of the media it is.</param>
internal sealed record Variant(string Name, MediaRole Role)
{
    private static readonly Variant Thumbnail = new("thumbnail", MediaRole.Thumbnail);
    private static readonly Variant Spritesheet = new("spritesheet", MediaRole.Spritesheet);

    /// <summary>The one that a query asks for, where <paramref name="whole"/> is the result's own name.</summary>
    public static Variant Read(IQueryCollection query, string whole, FieldFaults faults)
    {
        Variant[] all = [new(whole, MediaRole.Result), Thumbnail, Spritesheet];
        var written = query.TryGetValue("variant", out var values) ? values.ToString() : whole;
        if (all.FirstOrDefault(variant => variant.Name == written) is { } known)
        {
            return known;
        }

        faults.WrongValue("variant", $"must be one of {string.Join(", ", all.Select(variant => variant.Name))}");
        return all[0];
    }
}
