using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>Writes what <c>POST videos</c> takes. A field that a model does not have is an error there, so what need not be said is left out.</summary>
internal static class JobBody
{
    /// <summary>The body.</summary>
    /// <param name="run">The step.</param>
    /// <param name="callback">Who is to be told of the end; null for nobody.</param>
    public static JsonObject Of(StepRun run, Uri? callback)
    {
        var request = run.Request;
        var body = new JsonObject();
        if (TargetModel.Of(run) is { } model)
        {
            body["model"] = model;
        }

        body["prompt"] = request.Prompt;
        AddShape(body, request);
        if (run.Target.Abilities.Audio)
        {
            // Sora's videos have sound.
            body["generate_audio"] = true;
        }

        AddPictures(body, request);
        if (PreviousOf(request) is { } previous)
        {
            body["previous_job_id"] = previous;
        }

        if (callback is not null)
        {
            body["callback_url"] = callback.AbsoluteUri;
        }

        MoreFields.Add(body, ofDialect: null, run.Target);
        return body;
    }

    /// <summary>The task that the request goes out from; null for none.</summary>
    public static string? PreviousOf(GenerationRequest request) => request.Remix?.Task ?? request.Extends?.Task;

    private static void AddShape(JsonObject body, GenerationRequest request)
    {
        if (request.Seconds is { } seconds)
        {
            body["duration"] = seconds;
        }

        if (request.Size is not { } size)
        {
            return;
        }

        if (VideoSizes.WordsFor(size) is var (resolution, ratio))
        {
            body["resolution"] = resolution;
            body["aspect_ratio"] = ratio;
        }
        else
        {
            body["size"] = $"{size}";
        }
    }

    // The first picture opens the video and the last one of several ends it. Beside frames the upstream does not look at references.
    private static void AddPictures(JsonObject body, GenerationRequest request)
    {
        if (request.Images is [var first, ..] frames)
        {
            var list = new JsonArray(FrameOf(first, "first_frame"));
            if (frames.Count > 1)
            {
                list.Add(FrameOf(frames[^1], "last_frame"));
            }

            body["frame_images"] = list;
        }
        else if (request.References is { Count: > 0 } references)
        {
            body["input_references"] = new JsonArray([.. references.Select(PictureOf)]);
        }
    }

    private static JsonObject FrameOf(string media, string place)
    {
        var picture = PictureOf(media);
        picture["frame_type"] = place;
        return picture;
    }

    private static JsonObject PictureOf(string media) => new()
    {
        ["type"] = "image_url",
        ["image_url"] = new JsonObject { ["url"] = JsonWithMedia.Media(media) },
    };
}
