using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Videos;
using Torii.Simulator.OpenAi.Videos.Dialects;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>SGLang Diffusion's images: under links unless asked otherwise, and the links begin at the root of the server.</summary>
internal sealed class SGLangImages(UpstreamTaskBook tasks) : ImageDialect(SGLang.Place)
{
    private const int MostPictures = 10;

    private static readonly string[] Names =
    [
        "prompt", "model", "n", "quality", "response_format", "size", "style", "background", "output_format", "output_compression",
        "output_quality", "generator_device", "enable_teacache", "diffusers_kwargs", "user", .. SampleFields.Names,
    ];

    /// <inheritdoc />
    public override bool HasLinks => true;

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
        fields.Only([.. Names, "image", "image[]", "url", "mask"]);
        CheckPictures(fields, MostPictures);
        return Read(fields);
    }

    /// <inheritdoc />
    public override Answer Show(Call call, ImageOrder order, IReadOnlyList<ReadOnlyMemory<byte>> pictures, DateTimeOffset now)
    {
        JsonNode[] data = [.. pictures.Select(picture => order.AsLinks ? Linked(call, order) : Inline(picture))];
        return Answer.Json(new JsonObject
        {
            ["id"] = Guid.CreateVersion7(now).ToString("D"),
            ["created"] = now.ToUnixTimeSeconds(),
            ["data"] = new JsonArray(data),
            ["peak_memory_mb"] = 12_288.0,
            ["inference_time_s"] = 1.5,
        });
    }

    private static ImageOrder Read(AskedFields fields)
    {
        var prompt = fields.Text("prompt");
        SampleFields.Check(fields);
        var size = FrameSize.Read(fields, (1024, 1024));
        var links = fields.OneOf("response_format", "url", "b64_json") is not "b64_json";
        var picture = ImageOrder.Of(prompt, fields.TextOrNull("model"), size);
        return new(picture, fields.Whole("n", 1, MostPictures) ?? 1, []) { AsLinks = links };
    }

    private JsonObject Linked(Call call, ImageOrder order)
    {
        var task = tasks.Begin(call, order.Picture, static digits => Guid.ParseExact(digits, "N").ToString("D"));
        return new()
        {
            ["url"] = $"/v1/images/{task.Id}/content",
            ["revised_prompt"] = order.Picture.Prompt,
            ["file_path"] = $"outputs/{task.Id}.png",
        };
    }
}
