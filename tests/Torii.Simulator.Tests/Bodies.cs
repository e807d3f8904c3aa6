using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Torii.Simulator.Rendering;

namespace Torii.Simulator.Tests;

/// <summary>Request bodies as the backend reference has them.</summary>
internal static class Bodies
{
    public static JsonObject Video(string prompt = "a heron in the reeds") => new()
    {
        ["kind"] = "video",
        ["prompt"] = prompt,
        ["orientation"] = "landscape",
        ["size"] = "small",
        ["n_frames"] = 300,
        ["model"] = "sy_8",
        ["inpaint_items"] = new JsonArray(),
        ["style_id"] = null,
    };

    public static JsonObject VideoOf(string upload) =>
        With(Video(), "inpaint_items", new JsonArray(new JsonObject { ["kind"] = "upload", ["upload_id"] = upload }));

    public static JsonObject Remix() => new()
    {
        ["kind"] = "video",
        ["prompt"] = "the same at night",
        ["inpaint_items"] = new JsonArray(),
        ["remix_target_id"] = "s_0123456789abcdef0123456789abcdef",
        ["cameo_ids"] = new JsonArray(),
        ["cameo_replacements"] = new JsonObject(),
        ["model"] = "sy_8",
        ["orientation"] = "portrait",
        ["n_frames"] = 450,
        ["style_id"] = null,
    };

    public static JsonObject Storyboard() => new()
    {
        ["kind"] = "video",
        ["prompt"] = "Shot 1:\nduration: 5.0sec\nScene: a heron waits\n\nShot 2:\nduration: 5.0sec\nScene: it strikes",
        ["title"] = "Draft your video",
        ["orientation"] = "landscape",
        ["size"] = "small",
        ["n_frames"] = 300,
        ["storyboard_id"] = null,
        ["inpaint_items"] = new JsonArray(),
        ["remix_target_id"] = null,
        ["model"] = "sy_8",
        ["metadata"] = null,
        ["style_id"] = null,
        ["cameo_ids"] = null,
        ["cameo_replacements"] = null,
        ["audio_caption"] = null,
        ["audio_transcript"] = null,
        ["video_caption"] = null,
    };

    public static JsonObject Extension(string prompt = "it flies off") => new()
    {
        ["user_prompt"] = prompt,
        ["extension_duration_s"] = 15,
        ["enable_rewrite"] = true,
    };

    public static JsonObject FromGeneration(string generation) => new()
    {
        ["generation_id"] = generation,
        ["character_id"] = null,
        ["timestamps"] = new JsonArray(0, 3),
    };

    public static JsonObject Finalize(string cameo, string picture, string username = "hazel.heron") => new()
    {
        ["cameo_id"] = cameo,
        ["username"] = username,
        ["display_name"] = "Hazel Heron",
        ["profile_asset_pointer"] = picture,
        ["instruction_set"] = null,
        ["safety_instruction_set"] = null,
    };

    public static JsonObject Post(string generation)
    {
        var attachment = new JsonObject { ["generation_id"] = generation, ["kind"] = "sora" };
        return new() { ["attachments_to_create"] = new JsonArray(attachment), ["post_text"] = "" };
    }

    public static JsonObject Enhance(string level = "medium", int seconds = 10) => new()
    {
        ["prompt"] = "a heron in the reeds",
        ["expansion_level"] = level,
        ["duration_s"] = seconds,
    };

    public static JsonObject Image(string prompt = "a heron in the reeds") => new()
    {
        ["type"] = "image_gen",
        ["operation"] = "simple_compose",
        ["prompt"] = prompt,
        ["width"] = 360,
        ["height"] = 540,
        ["n_variants"] = 1,
        ["n_frames"] = 1,
        ["inpaint_items"] = new JsonArray(),
    };

    public static JsonObject ImageOf(string upload)
    {
        var item = new JsonObject { ["type"] = "image", ["frame_index"] = 0, ["upload_media_id"] = upload };
        return With(With(Image(), "operation", "remix"), "inpaint_items", new JsonArray(item));
    }

    public static JsonObject Fault(string kind) => new() { ["kind"] = kind };

    public static JsonObject Fault(string kind, string key, JsonNode value) => With(Fault(kind), key, value);

    /// <summary>The body with one field set, or added.</summary>
    public static JsonObject With(JsonObject body, string key, JsonNode? value)
    {
        body[key] = value;
        return body;
    }

    /// <summary>The body with a field set from JSON text; without the field when there is none.</summary>
    public static JsonObject Broken(JsonObject body, string key, string? json)
    {
        body.Remove(key);
        if (json is not null)
        {
            body.Add(key, JsonNode.Parse(json));
        }

        return body;
    }

    public static byte[] Png() => PngWriter.Gradient(64, 48, hue: 0.3);

    /// <summary>As much of an MP4 as the simulator looks at, and filling to a length in bytes.</summary>
    public static byte[] Mp4(int length = 64)
    {
        var file = new byte[length];
        "\0\0\0 ftypisom"u8.CopyTo(file);
        return file;
    }

    public static byte[] Webp() => WebpWriter.TwoTone(40, red: 10, blue: 200, (x, y) => x > y);

    /// <summary>A form of one file and one text.</summary>
    public static MultipartFormDataContent Form(byte[] file, string mediaType, string fileName, string key, string text)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new() { { part, "file", fileName }, { new StringContent(text), key } };
    }

    public static MultipartFormDataContent CharacterForm() => Form(Mp4(), "video/mp4", "video.mp4", "timestamps", "0,3");

    public static MultipartFormDataContent ProfileForm() => Form(Webp(), "image/webp", "profile.webp", "use_case", "profile");

    public static MultipartFormDataContent UploadForm(byte[] file, string mediaType, string? fileName = "image.png")
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        var form = new MultipartFormDataContent { { part, "file", "image.png" } };
        if (fileName is not null)
        {
            form.Add(new StringContent(fileName), "file_name");
        }

        return form;
    }
}
