using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Writes requests for pictures in a dialect.</summary>
internal static class ImageBodies
{
    /// <summary>Where the request of <paramref name="run"/> goes, relative to the base address.</summary>
    public static string PathOf(ImageDialect dialect, StepRun run) => SourcesOf(run) is [] ? dialect.Path : dialect.EditPath ?? dialect.Path;

    /// <summary>The request's body; null where a picture to go out from is gone.</summary>
    public static async Task<HttpContent?> OfAsync(ImageDialect dialect, StepRun run, CancellationToken cancellationToken)
    {
        var fields = FieldsOf(dialect, run);
        var sources = SourcesOf(run);
        if (sources is not [] && dialect.Sources == SourceForm.Files)
        {
            var field = sources is [_] ? dialect.SourceField : dialect.SourcesField;
            return await FormWithMedia.OfAsync(fields, sources.Select(id => new FormMedia(field, id)), run.OpenInput, cancellationToken);
        }

        if (sources is not [])
        {
            fields["input_references"] = new JsonArray([.. sources.Select(ReferenceTo)]);
        }

        return await JsonWithMedia.OfAsync(fields, run.OpenInput, cancellationToken);
    }

    private static IReadOnlyList<string> SourcesOf(StepRun run) => [.. run.Request.Images, .. run.Request.References];

    private static JsonObject FieldsOf(ImageDialect dialect, StepRun run)
    {
        var fields = new JsonObject();
        if (TargetModel.Of(run) is { } model)
        {
            fields["model"] = model;
        }

        fields["prompt"] = run.Request.Prompt;
        if (run.Request.Size is { } size)
        {
            AddSize(fields, dialect.Size, size);
        }

        if (dialect.ResponseFormat is { } format)
        {
            fields["response_format"] = format;
        }

        if (dialect.StrictField is { } strict && run.Request.IsStrict)
        {
            fields[strict] = true;
        }

        MoreFields.Add(fields, dialect.Fields, run.Target);
        return fields;
    }

    private static void AddSize(JsonObject fields, PictureSizeForm form, PixelSize size)
    {
        if (form == PictureSizeForm.Text)
        {
            fields["size"] = $"{size}";
        }
        else if (form == PictureSizeForm.Shape)
        {
            fields["aspect_ratio"] = PictureShape.RatioOf(size);
            fields["resolution"] = PictureShape.ResolutionOf(size);
        }
    }

    private static JsonObject ReferenceTo(string id) =>
        new() { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = JsonWithMedia.Media(id) } };
}
