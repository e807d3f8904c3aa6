using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;

namespace Torii.Doors.Images.Reading;

/// <summary>
/// Reads the body of an image request, or of the form that stands for it. Fields that change nothing here
/// (<c>user</c>, <c>partial_images</c>, ...) are ignored once they make sense.
/// </summary>
internal static class ImageRequestReader
{
    /// <summary>How many pictures a request may ask for; OpenAI's bound.</summary>
    public const int MostResults = 10;

    private const string UsualModel = "gpt-image";
    private const int LongestModel = 256;
    private const int LongestPrompt = 32_000;
    private const int MostPartialImages = 3;

    private static readonly Adjustment Unmasked = new("mask", "given", null, "The upstream takes no mask: the whole image may change.");

    /// <summary>Reads.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isEdit">Whether it must bring a picture to start from.</param>
    public static (ImageRequest? Request, FieldFault? Fault) Read(BodyOutcome.Read body, bool isEdit)
    {
        var faults = new FieldFaults();
        var fields = new Fields(body.Json, path: null, faults);
        var pictures = new ImagePictures(body.Media, faults);

        var prompt = ReadPrompt(fields, faults);
        var model = ReadModel(fields, faults);
        var sources = pictures.Read(fields, isEdit);
        var mask = pictures.ReadMask(fields);
        var request = new ImageRequest
        {
            Model = model,
            Prompt = prompt,
            Pictures = sources,
            Mask = mask,
            Count = fields.OptionalNumber("n", 1, MostResults) ?? 1,
            Size = SizeField.Read(fields, faults),
            OutputFormat = WordField.Read(fields, OutputFormat.Field, faults, OutputFormat.Names),
            Compression = fields.OptionalNumber("output_compression", 0, 100),
            Form = PictureForms.Of(WordField.Read(fields, PictureForms.Field, faults, PictureForms.Names)),
            Stream = fields.OptionalFlag("stream") ?? false,
            IsInBackground = fields.Optional(ImageWishes.Background) is { ValueKind: JsonValueKind.True },
            Strict = fields.OptionalFlag("strict"),
            WebhookUrl = WebhookField.Read(fields, faults),
            Unmet = [.. ImageWishes.Read(fields, faults), .. mask is null ? Array.Empty<Adjustment>() : [Unmasked]],
        };
        fields.OptionalNumber("partial_images", 0, MostPartialImages);
        fields.OptionalText("user");
        if (request is { Stream: true, IsInBackground: true })
        {
            faults.WrongValue(ImageWishes.Background, "must not be true for a stream");
        }

        return faults.First is { } fault ? (null, fault) : (request, null);
    }

    private static string ReadPrompt(Fields fields, FieldFaults faults)
    {
        var prompt = fields.Text("prompt");
        if (string.IsNullOrWhiteSpace(prompt) || (prompt.Length > LongestPrompt && prompt.EnumerateRunes().Count() > LongestPrompt))
        {
            faults.WrongValue("prompt", $"must say what to make, in 1 to {LongestPrompt} characters");
        }

        return prompt;
    }

    private static string ReadModel(Fields fields, FieldFaults faults)
    {
        var model = fields.OptionalText("model") ?? UsualModel;
        if (model.Length is 0 or > LongestModel)
        {
            faults.WrongValue("model", $"must be 1 to {LongestModel} characters long");
        }

        return model;
    }
}
