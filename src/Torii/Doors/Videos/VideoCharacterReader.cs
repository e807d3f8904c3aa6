using System.Text.Json;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Videos;

/// <summary>Reads the body of <c>POST /v1/videos/characters</c>, or the form that stands for it.</summary>
internal static class VideoCharacterReader
{
    /// <summary>OpenAI's bound, in characters as Unicode counts them.</summary>
    public const int LongestName = 80;

    /// <summary>The request, or the first mistake in it.</summary>
    public static (VideoCharacterRequest? Request, ApiError? Error) Read(BodyOutcome.Read body)
    {
        var faults = new FieldFaults();
        var fields = new Fields(body.Json, path: null, faults);
        var request = new VideoCharacterRequest { Name = ReadName(fields, faults) };
        if (fields.Required(VideoForm.Source, "a file of a form, or an object with a 'url', a 'file_id' or the 'id' of a finished video") is { } video)
        {
            request = ReadVideo(request, video, body.Media, faults);
        }

        request = request with { Strict = fields.OptionalFlag("strict"), WebhookUrl = WebhookField.Read(fields, faults) };
        return faults.First is { } fault ? (null, ApiError.Of(fault)) : (request, null);
    }

    private static string ReadName(Fields fields, FieldFaults faults)
    {
        var name = fields.Text("name");
        if (string.IsNullOrWhiteSpace(name) || name.EnumerateRunes().Count() > LongestName)
        {
            faults.WrongValue("name", $"must be 1 to {LongestName} characters long");
        }

        return name.Trim();
    }

    private static VideoCharacterRequest ReadVideo(VideoCharacterRequest request, JsonElement video, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
    {
        const string path = VideoForm.Source;
        if (video.ValueKind is JsonValueKind.Array && video.GetArrayLength() != 1)
        {
            faults.WrongValue(path, "must be one video");
            return request;
        }

        // Files of a form come as a list.
        var value = video.ValueKind is JsonValueKind.Array ? video[0] : video;
        return value.ValueKind is JsonValueKind.Object && new Fields(value, path, faults) is var named && named.Optional("id") is not null
            ? request with { Source = named.Text("id") }
            : request with { Video = new MediaSlot(lifted, faults).Read(value, path, MediaKind.Video) };
    }
}
