using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Videos;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>OpenAI's images (openai-python, types/image_*), also through proxies: pictures are always written into the answer.</summary>
internal sealed class OpenAiImages(UpstreamSite site) : ImageDialect(site)
{
    private const int LongestPrompt = 32_000;
    private const int MostPictures = 10;
    private const int MostSources = 16;

    private static readonly string[] Names =
    [
        "model", "prompt", "n", "size", "quality", "background", "moderation", "output_format", "output_compression", "user", "stream",
        "partial_images",
    ];

    /// <inheritdoc />
    public override ImageOrder ReadGeneration(AskedFields fields)
    {
        fields.In(BodyForm.Json);
        return Read(fields.Only(Names));
    }

    /// <inheritdoc />
    public override ImageOrder ReadEdit(AskedFields fields)
    {
        fields.In(BodyForm.Multipart);
        fields.Only([.. Names, "image", "image[]", "mask", "input_fidelity"]);
        CheckPictures(fields, MostSources);
        if (fields.FilesOf("mask").FirstOrDefault() is { } mask && mask.Type is not { MediaType: "image/png" })
        {
            fields.Refuse("mask", FieldFlaw.Value, "'mask' must be a PNG file.");
        }

        fields.OneOf("input_fidelity", "high", "low");
        return Read(fields) with { EventName = "image_edit" };
    }

    /// <inheritdoc />
    public override Answer Show(Call call, ImageOrder order, IReadOnlyList<ReadOnlyMemory<byte>> pictures, DateTimeOffset now)
    {
        var answer = order.Echo;
        answer["created"] = now.ToUnixTimeSeconds();
        answer["usage"] = Usage(order);
        if (order.Streams)
        {
            return ImageEvents.Of(order, pictures, answer);
        }

        JsonNode[] data = [.. pictures.Select(Inline)];
        answer["data"] = new JsonArray(data);
        return Answer.Json(answer);
    }

    private static ImageOrder Read(AskedFields fields)
    {
        var prompt = fields.Text("prompt");
        if (prompt.Length > LongestPrompt)
        {
            fields.Refuse("prompt", FieldFlaw.Value, $"'prompt' must have at most {LongestPrompt} characters.");
        }

        var model = fields.TextOrNull("model") ?? "gpt-image-2";
        if (!model.StartsWith("gpt-image-", StringComparison.Ordinal) && model is not "chatgpt-image-latest")
        {
            fields.Refuse("model", FieldFlaw.Value, $"The model '{model}' does not exist or makes no images.");
        }

        fields.OneOf("moderation", "auto", "low");
        fields.TextOrNull("user");
        fields.Whole("output_compression", 0, 100);
        var background = fields.OneOf("background", "auto", "opaque", "transparent") ?? "auto";
        var format = fields.OneOf("output_format", "png", "jpeg", "webp") ?? "png";
        if (background is "transparent" && format is "jpeg")
        {
            fields.Refuse("background", FieldFlaw.Value, "A transparent background needs the output format png or webp.");
        }

        var quality = Quality(fields, model);
        var size = Size(fields, model);
        var echo = new JsonObject
        {
            ["background"] = background is "auto" ? "opaque" : background,
            ["output_format"] = format,
            ["quality"] = quality is "auto" ? "medium" : quality,
            ["size"] = $"{size.Width}x{size.Height}",
        };
        return new(ImageOrder.Of(prompt, model, size), fields.Whole("n", 1, MostPictures) ?? 1, echo)
        {
            Streams = fields.Flag("stream") ?? false,
            Partials = fields.Whole("partial_images", 0, 3) ?? 0,
        };
    }

    private static string Quality(AskedFields fields, string model) => (model.StartsWith("gpt-image-2.5", StringComparison.Ordinal)
        ? fields.OneOf("quality", "auto", "low", "medium", "high", "xhigh", "max")
        : fields.OneOf("quality", "auto", "low", "medium", "high")) ?? "auto";

    /// <summary>Three sizes for the first models; any in sixteens, of a shape up to 1:3 and up to 3840x2160, since the second.</summary>
    private static (int Width, int Height) Size(AskedFields fields, string model)
    {
        (int, int) square = (1024, 1024);
        var text = fields.TextOrNull("size") ?? "auto";
        if (text is "auto")
        {
            return square;
        }

        var any = model.StartsWith("gpt-image-2", StringComparison.Ordinal);
        if (FrameSize.Parse(text) is { } size
            && (text is "1024x1024" or "1536x1024" or "1024x1536" || (any && Suits(size.Width, size.Height))))
        {
            return size;
        }

        fields.Refuse("size", FieldFlaw.Value, $"Invalid size '{text}' for '{model}'.");
        return square;
    }

    private static bool Suits(int width, int height) =>
        width % 16 == 0 && height % 16 == 0 && width <= 3 * height && height <= 3 * width
        && Math.Max(width, height) <= 3840 && Math.Min(width, height) <= 2160;

    private static JsonObject Usage(ImageOrder order)
    {
        var asked = order.Picture.Prompt.Length / 4;
        var made = order.Picture.Width * order.Picture.Height / 1024 * order.Count;
        return new()
        {
            ["input_tokens"] = asked,
            ["output_tokens"] = made,
            ["total_tokens"] = asked + made,
            ["input_tokens_details"] = new JsonObject { ["image_tokens"] = 0, ["text_tokens"] = asked },
        };
    }
}
