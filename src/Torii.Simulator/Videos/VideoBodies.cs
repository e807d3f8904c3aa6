using System.Text.RegularExpressions;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Videos;

/// <summary>Reads the bodies that ask for a video; mistakes are left in them.</summary>
internal static partial class VideoBodies
{
    private static readonly string[] Styles =
        ["festive", "kakalaka", "news", "selfie", "handheld", "golden", "anime", "retro", "nostalgic", "comic"];

    /// <summary>The body of <c>POST /nf/create</c>: with a <c>remix_target_id</c> it is a remix.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="ownsUpload">Whether the caller owns the upload of this id.</param>
    public static VideoRequest Create(JsonFields body, Func<string, bool> ownsUpload) =>
        body.Has("remix_target_id") ? Remix(body, ownsUpload) : Plain(body, ownsUpload);

    /// <summary>The body of <c>POST /nf/create/storyboard</c>: seventeen keys, those without a use sent as null.</summary>
    public static VideoRequest Storyboard(JsonFields body, Func<string, bool> ownsUpload)
    {
        body.Exactly(
            "kind", "prompt", "title", "orientation", "size", "n_frames", "storyboard_id", "inpaint_items", "remix_target_id", "model",
            "metadata", "style_id", "cameo_ids", "cameo_replacements", "audio_caption", "audio_transcript", "video_caption");
        body.Text("title");
        body.Nulls(
            "storyboard_id", "remix_target_id", "metadata", "cameo_ids", "cameo_replacements", "audio_caption", "audio_transcript",
            "video_caption");
        return Common(body, body.OneOf("size", "small", "large"), ownsUpload);
    }

    private static VideoRequest Plain(JsonFields body, Func<string, bool> ownsUpload)
    {
        body.Exactly("kind", "prompt", "orientation", "size", "n_frames", "model", "inpaint_items", "style_id");
        return Common(body, body.OneOf("size", "small", "large"), ownsUpload);
    }

    private static VideoRequest Remix(JsonFields body, Func<string, bool> ownsUpload)
    {
        string[] keys =
        [
            "kind", "prompt", "inpaint_items", "remix_target_id", "cameo_ids", "cameo_replacements", "model", "orientation", "n_frames",
            "style_id",
        ];

        // A remix has no size, but for the large one of the pro model.
        var large = body.Has("size");
        body.Exactly(large ? [.. keys, "size"] : keys);
        if (large)
        {
            body.OneOf("size", "large");
            body.OneOf("model", "sy_ore");
        }

        var target = body.Text("remix_target_id");
        if (!PostId().IsMatch(target))
        {
            body.Refuse("remix_target_id", "the id of a post, s_ and 32 hexadecimal digits");
        }

        body.Texts("cameo_ids");
        body.Object("cameo_replacements");
        return Common(body, large ? "large" : "small", ownsUpload) with { RemixTarget = target };
    }

    private static VideoRequest Common(JsonFields body, string size, Func<string, bool> ownsUpload)
    {
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

    [GeneratedRegex("^s_[0-9a-f]{32}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostId();
}
