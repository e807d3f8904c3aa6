using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>Reads a submission: everything is checked against what the catalogue says of the model.</summary>
internal static class VideoOrders
{
    private const int MostFrames = 2;
    private const int MostReferences = 16;
    private const string DefaultRatio = "16:9";
    private const string DefaultResolution = "720p";

    private static readonly string[] Fields =
    [
        "model", "prompt", "duration", "resolution", "aspect_ratio", "size", "generate_audio", "seed", "frame_images", "input_references",
        "callback_url", "previous_job_id", "provider",
    ];

    /// <summary>Reads it.</summary>
    /// <returns>The order; null where the fields' mistake says what is wrong.</returns>
    public static VideoOrder? Read(AskedFields body)
    {
        body.In(BodyForm.Json);
        var id = body.Only(Fields).Text("model");
        if (VideoCatalogue.Find(id) is not { Durations: { } durations, Resolutions: { } resolutions, Ratios: { } ratios } model)
        {
            body.Refuse("model", FieldFlaw.Value, $"Model {id} does not exist, or does not make videos from a prompt.");
            return null;
        }

        var prompt = body.Text("prompt");
        var seconds = body.Whole("duration", 1, int.MaxValue) ?? durations[0];
        if (!durations.Contains(seconds))
        {
            body.Refuse("duration", FieldFlaw.Value, $"{id} does not make {seconds} s. It makes {string.Join(", ", durations)}.");
        }

        var (resolution, size) = ReadSize(body, resolutions, ratios);
        ReadFlags(body, model);
        ReadMedia(body, model);
        body.Object("provider");
        var previous = body.TextOrNull("previous_job_id");
        if (previous is not null && !model.Continues)
        {
            body.Refuse("previous_job_id", FieldFlaw.Value, $"{id} does not go on from earlier jobs.");
        }

        var callback = ReadCallback(body);
        return body.Mistake is null ? new(model, prompt, seconds, resolution, size, previous, callback) : null;
    }

    private static (string Resolution, FrameSize Size) ReadSize(AskedFields body, IReadOnlyList<string> resolutions, IReadOnlyList<string> ratios)
    {
        if (body.Has("size"))
        {
            return ReadPixels(body, [.. resolutions.SelectMany(each => ratios.Select(shape => (each, FrameSize.Of(each, shape))))]);
        }

        var resolution = body.OneOf("resolution", [.. resolutions])
            ?? (resolutions.Contains(DefaultResolution) ? DefaultResolution : resolutions[0]);
        return (resolution, FrameSize.Of(resolution, body.OneOf("aspect_ratio", [.. ratios]) ?? DefaultRatio));
    }

    private static (string Resolution, FrameSize Size) ReadPixels(AskedFields body, IReadOnlyList<(string Resolution, FrameSize Size)> made)
    {
        if (body.Has("resolution") || body.Has("aspect_ratio"))
        {
            body.Refuse("size", FieldFlaw.Value, "'size' stands in place of 'resolution' and 'aspect_ratio'.");
        }

        var size = body.OneOf("size", [.. made.Select(pair => pair.Size.ToString())]);
        return made.FirstOrDefault(pair => pair.Size.ToString() == size, made[0]);
    }

    /// <summary>A model that is not said to have them refuses even <c>false</c>.</summary>
    private static void ReadFlags(AskedFields body, CatalogueModel model)
    {
        if (body.Flag("generate_audio") is not null && model.Audio is not true)
        {
            body.Refuse("generate_audio", FieldFlaw.Value, $"{model.Id} does not support generate_audio.");
        }

        if (body.Whole("seed", int.MinValue, int.MaxValue) is not null && model.Seed is not true)
        {
            body.Refuse("seed", FieldFlaw.Value, $"{model.Id} does not support seed.");
        }
    }

    private static void ReadMedia(AskedFields body, CatalogueModel model)
    {
        var allowed = model.Frames ?? [];
        var given = MediaParts.Read(body, "frame_images", MostFrames, ["image_url"], "frame_type")
            .Select(frame => frame.TextOrNull("frame_type") ?? "")
            .ToList();
        if (given.Exists(place => !allowed.Contains(place)) || given.Distinct().Count() < given.Count)
        {
            body.Refuse("frame_images", FieldFlaw.Value, $"{model.Id} takes one each of: {string.Join(", ", allowed)}.");
        }

        MediaParts.Read(body, "input_references", MostReferences, ["image_url", "video_url", "audio_url"]);
    }

    /// <summary>An https address; of this machine also by plain http, so that a test needs no certificate.</summary>
    private static Uri? ReadCallback(AskedFields body)
    {
        if (body.TextOrNull("callback_url") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        body.Refuse("callback_url", FieldFlaw.Value, "'callback_url' must be an https address.");
        return null;
    }
}
