using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>The field <c>video</c> of requests that edit a video or go on with it.</summary>
internal static class SourceField
{
    private const string Name = VideoForm.Source;
    private const string Expected = "an object with the 'id' of a finished video";

    /// <summary>The id that it names; empty where it names none.</summary>
    public static string Read(Fields fields, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults) =>
        fields.Required(Name, Expected) is { } value ? Read(value, lifted, faults) : "";

    private static string Read(JsonElement value, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when new Fields(value, Name, faults) is var named && named.Optional("id") is not null:
                return named.Text("id");
            case JsonValueKind.String when PublicId.Parse(value.GetString()!) is not null:
                return value.GetString()!;

            // Texts and files of a form without brackets come as a list.
            case JsonValueKind.Array when value.GetArrayLength() == 1:
                return Read(value[0], lifted, faults);
            case JsonValueKind.Object or JsonValueKind.Array:
            case JsonValueKind.String when lifted.Any(media => media.Reference == value.GetString()):
                faults.WrongValue(Name, """must be the id of a finished video, as in {"id": "video_..."}: no upstream here takes an uploaded or linked video for this""");
                return "";
            default:
                faults.WrongType(Name, Expected, value.ValueKind);
                return "";
        }
    }
}
