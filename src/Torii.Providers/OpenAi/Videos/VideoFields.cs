using System.Globalization;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Writes the fields of a request for a video, all but its pictures.</summary>
internal static class VideoFields
{
    // What servers take that leave the frame rate to the request.
    private const int UsualFps = 24;

    /// <summary>The fields.</summary>
    public static JsonObject Of(StepRun run, VideoDialect dialect)
    {
        var request = run.Request;
        var fields = new JsonObject { ["prompt"] = request.Prompt };
        if (ModelOf(run) is { } model)
        {
            fields["model"] = model;
        }

        AddLength(fields, request.Seconds, dialect);
        AddSize(fields, request.Size, dialect);
        if (dialect.AudioField is { } sound && run.Target.Abilities.Audio)
        {
            fields[sound] = true;
        }

        if (dialect.StrictField is { } strict && request.IsStrict)
        {
            fields[strict] = true;
        }

        AddParameters(fields, run.Target, dialect);
        return fields;
    }

    // A model that goes on with videos cannot begin one, which is what is asked for where something stands in for that.
    private static string? ModelOf(StepRun run) =>
        run is { Target.Model: TargetModel.Same, Request.Extends: { Task: null } } ? null : TargetModel.Of(run);

    private static void AddLength(JsonObject fields, int? seconds, VideoDialect dialect)
    {
        if (dialect.Fps is { } fps)
        {
            fields["fps"] = fps;
        }

        switch (dialect.Seconds)
        {
            case SecondsForm.Text when seconds is { } length:
                fields["seconds"] = length.ToString(CultureInfo.InvariantCulture);
                break;
            case SecondsForm.Number when seconds is { } length:
                fields["seconds"] = length;
                break;
            case SecondsForm.Frames when seconds is { } length:
                fields["num_frames"] = FramesFor(length, dialect);
                break;
        }
    }

    /// <summary>The least number of frames that the dialect's model makes which lasts as long as asked.</summary>
    private static int FramesFor(int seconds, VideoDialect dialect)
    {
        var wanted = seconds * (dialect.Fps ?? UsualFps);
        var steps = (wanted - dialect.FrameRest + dialect.FrameStep - 1) / dialect.FrameStep;
        return (steps * dialect.FrameStep) + dialect.FrameRest;
    }

    private static void AddSize(JsonObject fields, PixelSize? size, VideoDialect dialect)
    {
        if (size is not { } wanted || dialect.Size == SizeForm.Omit)
        {
            return;
        }

        if (dialect.Size == SizeForm.Text)
        {
            fields["size"] = $"{wanted}";
            return;
        }

        fields["width"] = wanted.Width;
        fields["height"] = wanted.Height;
    }

    // The operator has the last word: what the parameters say takes the place of what stands there.
    private static void AddParameters(JsonObject fields, Target target, VideoDialect dialect)
    {
        if (dialect.ParametersField is not { } place)
        {
            MoreFields.Add(fields, ofDialect: null, target);
        }
        else if (target.Parameters is { } parameters)
        {
            fields[place] = JsonNode.Parse(parameters);
        }
    }
}
