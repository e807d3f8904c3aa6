using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Images.Reading;

/// <summary>Reads the pictures of a request: <c>image</c>, as forms have it, <c>images</c>, as JSON has it, and the <c>mask</c>.</summary>
internal sealed class ImagePictures(IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
{
    /// <summary>How many pictures a request may start from; OpenAI's bound.</summary>
    public const int Most = 16;

    private const string One = "image";
    private const string Several = "images";
    private const string Mask = "mask";

    private readonly MediaSlot _slot = new(lifted, faults);

    /// <summary>The pictures to start from, in order.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="areNeeded">Whether there must be one.</param>
    public IReadOnlyList<MediaSource> Read(Fields fields, bool areNeeded)
    {
        List<MediaSource> pictures = [];
        foreach (var field in (string[])[One, Several])
        {
            if (fields.Optional(field) is not { } value)
            {
                continue;
            }

            pictures.AddRange(Read(value, field));
            if (pictures.Count > Most)
            {
                faults.WrongValue(field, $"brings one image too many: at most {Most} are taken");
            }
        }

        if (areNeeded && pictures is [])
        {
            faults.Missing(One, $"1 to {Most} images (in JSON '{Several}')");
        }

        return pictures;
    }

    /// <summary>The mask; null where there is none.</summary>
    public MediaSource? ReadMask(Fields fields)
    {
        if (fields.Optional(Mask) is not { } value)
        {
            return null;
        }

        var masks = Read(value, Mask);
        if (masks.Count > 1)
        {
            faults.WrongValue(Mask, "must be one image");
        }

        return masks is [var mask, ..] ? mask : null;
    }

    // What a form brings is a list even where it is one, and then goes by the name that it had.
    private IReadOnlyList<MediaSource> Read(JsonElement value, string field)
    {
        JsonElement[] items = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (items is [])
        {
            faults.WrongValue(field, $"must hold 1 to {Most} images");
        }

        var isOne = items is [_] && field != Several;
        return [.. items.Select((item, index) => _slot.Read(item, isOne ? field : $"{field}[{index}]", MediaKind.Image)).OfType<MediaSource>()];
    }
}
