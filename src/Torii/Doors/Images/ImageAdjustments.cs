using Torii.Core.Generations;
using Torii.Doors.Following;

namespace Torii.Doors.Images;

/// <summary>Tells what was changed from what a client asked for, now that its pictures are known.</summary>
internal static class ImageAdjustments
{
    private static readonly Adjustment OnlyLinked =
        new(PictureForms.Field, "b64_json", "url", "Its bytes lie at the upstream and cannot be fetched from there now.");

    /// <summary>The changes, each once.</summary>
    /// <param name="result">What was made so far.</param>
    /// <param name="order">How it was to be handed over. A format that it does not name is the one that was noted when it was asked for.</param>
    /// <param name="formats">The formats it was handed over in.</param>
    public static IReadOnlyList<Adjustment> Of(BatchResult result, PictureOrder order, IReadOnlyList<string> formats)
    {
        var noted = result.Adjustments;
        if (formats is [])
        {
            return noted;
        }

        List<Adjustment> all = [.. noted.Where(adjustment => adjustment.Field != OutputFormat.Field)];
        var asked = order.Format ?? noted.FirstOrDefault(adjustment => adjustment.Field == OutputFormat.Field)?.Asked;
        if (asked is not null && formats.FirstOrDefault(format => format != asked) is { } used)
        {
            all.Add(OutputFormat.Adjustment(asked, used));
        }

        if (order.Form == PictureForm.Base64 && result.Media.Any(media => media.Link is not null))
        {
            all.Add(OnlyLinked);
        }

        return all;
    }
}
