using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Bodies;

namespace Torii.Doors.Images.Reading;

/// <summary>Reads the fields about how a picture is to be made, and tells those that nobody can heed.</summary>
internal static class ImageWishes
{
    /// <summary>How a picture's background is to be; or, as a boolean, whether the work is to go on behind the answer.</summary>
    public const string Background = "background";

    private static readonly ImageWish[] All =
    [
        new("quality", ["auto", "standard"], ["low", "medium", "high", "xhigh", "max", "hd"], "The upstream knows one quality."),
        new(Background, ["auto", "opaque"], ["transparent"], "The upstream makes opaque images."),
        new("style", [], ["vivid", "natural"], "The upstream has no styles for images: say it in the prompt."),
        new("input_fidelity", [], ["high", "low"], "The upstream keeps as close to its inputs as it always does."),
        new("moderation", ["auto", "low"], [], "The upstream moderates as it always does."),
    ];

    /// <summary>What is asked for and cannot be had.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="faults">Takes the mistakes.</param>
    public static IEnumerable<Adjustment> Read(Fields fields, FieldFaults faults)
    {
        var isFlag = fields.Optional(Background) is { ValueKind: JsonValueKind.True or JsonValueKind.False };
        foreach (var wish in All.Where(wish => wish.Field != Background || !isFlag))
        {
            if (WordField.Read(fields, wish.Field, faults, [.. wish.Met, .. wish.Unmet]) is { } word && wish.Unmet.Contains(word))
            {
                yield return new Adjustment(wish.Field, word, null, wish.Why);
            }
        }
    }
}
