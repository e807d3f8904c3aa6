using System.Text.Json;
using Torii.Core.Media;

namespace Torii.Doors.Bodies;

/// <summary>
/// Reads a place of a request that takes a picture or a video: a URL, or an object with a <c>url</c>, as chat writes it.
/// The URL is a data URL, which was lifted, or one to fetch.
/// </summary>
internal sealed class MediaSlot(IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
{
    /// <summary>The longest URL, in characters. Signed links of storage services stay under 4,000.</summary>
    private const int LongestUrl = 8192;

    private static readonly Kind ImageKind = new("image", "an image", "png, jpeg, webp, gif", format => format.IsImage);
    private static readonly Kind VideoKind = new("video", "a video", "mp4, mov, webm", format => format.IsVideo);

    /// <summary>A picture; null, with the mistake noted, where it is none.</summary>
    public MediaSource? Image(JsonElement value, string path) => Read(value, path, ImageKind);

    /// <summary>A video; null, with the mistake noted, where it is none.</summary>
    public MediaSource? Video(JsonElement value, string path) => Read(value, path, VideoKind);

    private MediaSource? Read(JsonElement value, string path, Kind kind)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Source(TextField.Read(value, path, faults).Trim(), path, kind);
            case JsonValueKind.Object:
                var fields = new Fields(value, path, faults);
                return Source(fields.Text("url").Trim(), fields.Path("url"), kind);
            default:
                faults.WrongType(path, "a URL or an object with a 'url'", value.ValueKind);
                return null;
        }
    }

    private MediaSource? Source(string url, string path, Kind kind) =>
        lifted.FirstOrDefault(media => media.Reference == url) is { } media ? Kept(media, path, kind) : Linked(url, path, kind);

    /// <summary>Looks at the bytes, not at the declared type. What is linked is looked at when it is fetched.</summary>
    private MediaSource.Kept? Kept(LiftedMedia media, string path, Kind kind)
    {
        if (media.Sniffed is { } format && kind.Takes(format))
        {
            return new(media);
        }

        faults.WrongValue(path, $"is not {kind.Phrase}: allowed are {kind.Allowed}");
        return null;
    }

    private MediaSource.Linked? Linked(string url, string path, Kind kind)
    {
        if (url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
        {
            return new(link);
        }

        var rule = lifted.Any(media => url.Contains(media.Reference, StringComparison.Ordinal))
            ? "must hold nothing beside its data URL, and the data must be base64 throughout"
            : $"must be an http or https URL of at most {LongestUrl} characters, or a data URL such as data:{kind.Name}/...;base64,...";
        faults.WrongValue(path, rule);
        return null;
    }

    private sealed record Kind(string Name, string Phrase, string Allowed, Func<MediaFormat, bool> Takes);
}
