using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>The field <c>input_reference</c>: a file of the form, or an object that names a picture.</summary>
internal static class ReferenceField
{
    private const string Name = VideoForm.Reference;

    private static readonly string[] Members = ["image_url", "file_id", "url"];

    /// <summary>The picture to start from; null where there is none.</summary>
    public static MediaSource? Read(Fields fields, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults) =>
        fields.Optional(Name) is { } value ? Read(value, lifted, faults) : null;

    private static MediaSource? Read(JsonElement value, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !Members.Any(member => value.TryGetProperty(member, out _)):
                faults.WrongValue(Name, "must hold an 'image_url' or a 'file_id'");
                return null;
            case JsonValueKind.Object:
            case JsonValueKind.String when lifted.Any(media => media.Reference == value.GetString()!.Trim()):
                return new MediaSlot(lifted, faults).Read(value, Name, MediaKind.Image);

            // Files of a form come as a list.
            case JsonValueKind.Array when value.GetArrayLength() == 1:
                return Read(value[0], lifted, faults);
            case JsonValueKind.Array:
                faults.WrongValue(Name, "must be one picture");
                return null;

            // OpenAI takes no bare link either.
            default:
                faults.WrongType(Name, "an object with an 'image_url' or a 'file_id', or a file of a form", value.ValueKind);
                return null;
        }
    }
}
