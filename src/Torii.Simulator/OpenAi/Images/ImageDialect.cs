using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>How one server speaks OpenAI's images: what it takes, and how it gives the pictures away.</summary>
internal abstract class ImageDialect(UpstreamSite site)
{
    public UpstreamSite Site => site;

    /// <summary>Whether pictures may be given as links of this server.</summary>
    public virtual bool HasLinks => false;

    /// <summary>Reads what is to be painted. Mistakes are left in the fields.</summary>
    public abstract ImageOrder ReadGeneration(AskedFields fields);

    /// <summary>Reads what is to be changed. Mistakes are left in the fields.</summary>
    public abstract ImageOrder ReadEdit(AskedFields fields);

    /// <summary>The answer with these pictures.</summary>
    /// <param name="call">The call.</param>
    /// <param name="order">What was asked for.</param>
    /// <param name="pictures">The files, spoiled where a fault says so; none for a success without a result.</param>
    /// <param name="now">When they were made.</param>
    public abstract Answer Show(Call call, ImageOrder order, IReadOnlyList<ReadOnlyMemory<byte>> pictures, DateTimeOffset now);

    /// <summary>One picture, written into JSON.</summary>
    protected static JsonObject Inline(ReadOnlyMemory<byte> picture) => new() { ["b64_json"] = Convert.ToBase64String(picture.Span) };

    /// <summary>The files of an edit: at least one and at most <paramref name="most"/>, each a picture.</summary>
    protected static void CheckPictures(AskedFields fields, int most)
    {
        AskedFile[] pictures = [.. fields.FilesOf("image"), .. fields.FilesOf("image[]")];
        if (pictures.Length == 0 && !fields.Has("url"))
        {
            fields.Refuse("image", FieldFlaw.Missing, "Field 'image' is required.");
        }
        else if (pictures.Length > most)
        {
            fields.Refuse("image", FieldFlaw.Value, $"'image' must be at most {most} files.");
        }
        else if (Array.Exists(pictures, static picture => picture.Type is null or { MediaType: "video/mp4" }))
        {
            fields.Refuse("image", FieldFlaw.Value, "'image' must be a PNG, WebP or JPEG file.");
        }
    }
}
