using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Videos;

/// <summary>Reads the body of a request that makes a video, or the form that stands for it.</summary>
internal static class VideoRequestReader
{
    private const int LongestModel = 256;

    // OpenAI makes 4 to 20 s and other servers up to some minutes: what nobody makes is adjusted, what nobody can mean is not.
    private const int MostSeconds = 300;

    /// <summary>The request, or the first mistake in it.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isFromVideo">Whether it must name a video to go out from.</param>
    public static (VideoRequest? Request, ApiError? Error) Read(BodyOutcome.Read body, bool isFromVideo)
    {
        var faults = new FieldFaults();
        var fields = new Fields(body.Json, path: null, faults);
        var request = new VideoRequest
        {
            Prompt = PromptField.Read(fields, body.Media, faults),
            Model = ReadModel(fields, faults),
            Source = isFromVideo ? SourceField.Read(fields, body.Media, faults) : "",
            Seconds = fields.OptionalWrittenNumber("seconds", 1, MostSeconds),
            Size = SizeField.Read(fields, faults),
            Reference = ReferenceField.Read(fields, body.Media, faults),
            Characters = CharactersField.Read(fields, faults),
            RemixTarget = RemixField.Read(fields, faults),
            Strict = fields.OptionalFlag("strict"),
            Publish = fields.OptionalFlag("publish"),
            WebhookUrl = WebhookField.Read(fields, faults),
            Unmet = UnmetFields.Read(fields, body.Media),
        };
        CheckCount(fields, faults);
        return faults.First is { } fault ? (null, ApiError.Of(fault)) : (request, null);
    }

    private static string? ReadModel(Fields fields, FieldFaults faults)
    {
        var model = fields.OptionalText("model");
        if (model is { Length: 0 or > LongestModel })
        {
            faults.WrongValue("model", $"must be 1 to {LongestModel} characters long");
        }

        return model;
    }

    // The answer has room for one.
    private static void CheckCount(Fields fields, FieldFaults faults)
    {
        if (fields.OptionalWrittenNumber("n", 1, int.MaxValue) > 1)
        {
            faults.WrongValue("n", "must be 1: each video is asked for by a request of its own");
        }
    }
}
