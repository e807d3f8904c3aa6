using System.Text.RegularExpressions;
using Torii.Simulator.Protocol;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Videos;

/// <summary>What a video is to be.</summary>
/// <param name="Prompt">What it shows.</param>
/// <param name="Model"><c>sy_8</c>, or <c>sy_ore</c> for the pro plan.</param>
/// <param name="Size"><c>small</c>, or <c>large</c> for the pro plan.</param>
/// <param name="Orientation"><c>landscape</c> or <c>portrait</c>.</param>
/// <param name="Frames">300, 450, or 750 for the pro plan; 30 make a second.</param>
/// <param name="Upload">The picture to begin with, if any.</param>
internal sealed partial record VideoRequest(string Prompt, string Model, string Size, string Orientation, int Frames, string? Upload)
{
    private const int FramesPerSecond = 30;

    private static readonly string[] Styles =
        ["festive", "kakalaka", "news", "selfie", "handheld", "golden", "anime", "retro", "nostalgic", "comic"];

    /// <summary>Reads a body; mistakes are left in it.</summary>
    /// <param name="body">What was sent. With a <c>remix_target_id</c> it is a remix, which has no size.</param>
    /// <param name="ownsUpload">Whether the caller owns the upload of this id.</param>
    public static VideoRequest Read(JsonFields body, Func<string, bool> ownsUpload)
    {
        var size = body.Has("remix_target_id") ? ReadRemix(body) : ReadPlain(body);
        body.OneOf("kind", "video");
        body.OneOfOrNull("style_id", Styles);
        return new(
            body.Text("prompt"),
            body.OneOf("model", "sy_8", "sy_ore"),
            size,
            body.OneOf("orientation", "landscape", "portrait"),
            body.OneOf("n_frames", 300, 450, 750),
            FirstUpload(body, ownsUpload));
    }

    /// <summary>What the task makes. Widths and heights are those of the 480p and 720p classes, in whole macroblocks.</summary>
    public ResultSpec Result()
    {
        var (longer, shorter) = Size is "large" ? (1280, 704) : (640, 352);
        var (width, height) = Orientation is "landscape" ? (longer, shorter) : (shorter, longer);
        return new(TaskKind.Video, Prompt, width, height, Frames / FramesPerSecond, Upload);
    }

    private static string ReadPlain(JsonFields body)
    {
        body.Exactly("kind", "prompt", "orientation", "size", "n_frames", "model", "inpaint_items", "style_id");
        return body.OneOf("size", "small", "large");
    }

    private static string ReadRemix(JsonFields body)
    {
        body.Exactly(
            "kind", "prompt", "inpaint_items", "remix_target_id", "cameo_ids", "cameo_replacements", "model", "orientation", "n_frames", "style_id");
        if (!Post().IsMatch(body.Text("remix_target_id")))
        {
            body.Refuse("remix_target_id", "the id of a post, s_ and 32 hexadecimal digits");
        }

        body.Texts("cameo_ids");
        body.Object("cameo_replacements");
        return "small";
    }

    private static string? FirstUpload(JsonFields body, Func<string, bool> ownsUpload)
    {
        string? first = null;
        foreach (var item in body.Items("inpaint_items", "kind", "upload_id"))
        {
            item.OneOf("kind", "upload");
            var id = item.Text("upload_id");
            if (!ownsUpload(id))
            {
                item.Refuse("upload_id", "the id of an upload of this account");
            }

            body.Adopt(item);
            first ??= id;
        }

        return first;
    }

    [GeneratedRegex("^s_[0-9a-f]{32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Post();
}
