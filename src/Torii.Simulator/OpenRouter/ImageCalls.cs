using System.Globalization;
using System.Text.Json.Nodes;
using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>Makes images, within the call.</summary>
internal sealed class ImageCalls(UpstreamFiles files, Credits credits, TimeProvider time)
{
    private const int LeastSide = 64;
    private const int MostSide = 2048;

    private static readonly string[] Fields =
    [
        "model", "prompt", "aspect_ratio", "resolution", "size", "n", "quality", "background", "output_format", "seed", "input_references",
        "provider",
    ];

    public static Answer List(Call call) =>
        Answer.Json(new JsonObject { ["data"] = new JsonArray([.. ImageModel.All.Select(View)]) });

    public Answer Make(Call call)
    {
        var body = call.Fields;
        body.In(BodyForm.Json);
        var id = body.Only(Fields).Text("model");
        if (ImageModel.Find(id) is not { } model)
        {
            body.Refuse("model", FieldFlaw.Value, $"Model {id} does not exist, or makes no images.");
            return call.Site.Errors.Mistake(body.Mistake!);
        }

        var prompt = body.Text("prompt");
        var size = ReadSize(body, model);
        var count = body.Whole("n", 1, model.Most) ?? 1;
        body.OneOf("quality", "auto", "low", "medium", "high");
        body.OneOf("background", "auto", "opaque");
        body.OneOf("output_format", "png");
        body.Whole("seed", int.MinValue, int.MaxValue);
        body.Object("provider");
        MediaParts.Read(body, "input_references", model.References, ["image_url"]);
        if (body.Mistake is { } mistake)
        {
            return call.Site.Errors.Mistake(mistake);
        }

        return Refusal(call, prompt) ?? credits.Refusal(call) ?? Made(call, model, new(prompt, id, size.Width, size.Height, null) { Kind = TaskKind.Image }, count);
    }

    private static Answer.Text? Refusal(Call call, string prompt) => call.Fault?.Kind switch
    {
        FaultKind.Violation or FaultKind.TaskRejected => OpenRouterErrors.Of(400, EndReasons.Violation),
        FaultKind.TaskFailed => OpenRouterErrors.Of(502, EndReasons.Failed),
        _ => RefusedWords.In(prompt) ? OpenRouterErrors.Of(400, EndReasons.Violation) : null,
    };

    private Answer Made(Call call, ImageModel model, UpstreamOrder order, int count)
    {
        var cost = count * model.Price;
        credits.Spend(call.Account, cost);
        var image = Convert.ToBase64String(UpstreamFiles.Spoil(files.BytesOf(order), call.Fault).Span);
        var made = call.Fault?.Kind is FaultKind.NoUrl ? 0 : count;
        return Answer.Json(new JsonObject
        {
            ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["data"] = new JsonArray([.. Enumerable.Repeat(image, made).Select(bytes => (JsonNode)new JsonObject { ["b64_json"] = bytes })]),
            ["usage"] = new JsonObject { ["cost"] = call.Fault?.Kind is FaultKind.WrongPrice ? "n/a" : cost },
        });
    }

    private static FrameSize ReadSize(AskedFields body, ImageModel model)
    {
        var resolution = body.OneOf("resolution", [.. model.Resolutions]) ?? "1K";
        var ratio = body.OneOf("aspect_ratio", [.. ImageModel.Ratios]) ?? ImageModel.Ratios[0];
        if (body.TextOrNull("size") is not { } text || text == "auto")
        {
            return FrameSize.OfArea(resolution, ratio);
        }

        var sides = text.Split('x');
        if (sides.Length == 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width is >= LeastSide and <= MostSide
            && height is >= LeastSide and <= MostSide)
        {
            return new(width, height);
        }

        body.Refuse("size", FieldFlaw.Value, $"'size' must be 'auto' or width and height from {LeastSide} to {MostSide}, as in 1024x1024.");
        return default;
    }

    private static JsonNode View(ImageModel model) => new JsonObject
    {
        ["id"] = model.Id,
        ["canonical_slug"] = model.Id,
        ["name"] = model.Id[(model.Id.IndexOf('/', StringComparison.Ordinal) + 1)..],
        ["supported_parameters"] = new JsonObject
        {
            ["aspect_ratio"] = OneOf(ImageModel.Ratios),
            ["resolution"] = OneOf(model.Resolutions),
            ["output_format"] = OneOf(["png"]),
            ["n"] = UpTo(1, model.Most),
            ["input_references"] = UpTo(0, model.References),
        },
    };

    private static JsonObject OneOf(IReadOnlyList<string> values) =>
        new() { ["type"] = "enum", ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject UpTo(int least, int most) => new() { ["type"] = "range", ["min"] = least, ["max"] = most };
}
