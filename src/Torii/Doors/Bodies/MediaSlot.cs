using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>
/// Reads a place of a request that takes a picture or a video: a URL, or an object that names one (<c>url</c> as chat
/// writes it, <c>image_url</c> elsewhere) or a file (<c>file_id</c>). A URL is a data URL, which was lifted, or one to fetch.
/// </summary>
internal sealed class MediaSlot(IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
{
    /// <summary>The longest URL, in characters. Signed links of storage services stay under 4,000.</summary>
    private const int LongestUrl = 8192;

    private const int LongestFileId = 128;
    private const string FileId = "file_id";
    private static readonly string[] Names = ["url", "image_url", FileId];

    /// <summary>The media of that kind; null, with the mistake noted, where they are none.</summary>
    public MediaSource? Read(JsonElement value, string path, MediaKind kind)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Source(TextField.Read(value, path, faults).Trim(), path, kind);
            case JsonValueKind.Object:
                return Read(new Fields(value, path, faults), path, kind);
            default:
                faults.WrongType(path, "a URL or an object with a 'url'", value.ValueKind);
                return null;
        }
    }

    private MediaSource? Read(Fields fields, string path, MediaKind kind)
    {
        string[] given = [.. Names.Where(name => fields.Optional(name) is not null)];
        if (given is [_, _, ..])
        {
            faults.WrongValue(path, $"must hold one of {string.Join(" and ", given.Select(name => $"'{name}'"))}, not both");
            return null;
        }

        var name = given is [var only] ? only : Names[0];
        var written = fields.Text(name).Trim();
        return name == FileId ? File(written, fields.Path(name)) : Source(written, fields.Path(name), kind);
    }

    private MediaSource.Uploaded? File(string id, string path)
    {
        if (id.Length is > 0 and <= LongestFileId)
        {
            return new(id, path);
        }

        faults.WrongValue(path, $"must be the id of an uploaded file, of 1 to {LongestFileId} characters");
        return null;
    }

    private MediaSource? Source(string url, string path, MediaKind kind) =>
        lifted.FirstOrDefault(media => media.Reference == url) is { } media ? Kept(media, path, kind) : Linked(url, path, kind);

    /// <summary>Looks at the bytes, not at the declared type. What is linked is looked at when it is fetched.</summary>
    private MediaSource.Kept? Kept(LiftedMedia media, string path, MediaKind kind)
    {
        if (media.Sniffed is { } format && kind.Takes(format))
        {
            return new(media, path);
        }

        faults.WrongValue(path, $"is not {kind.Phrase}: allowed are {kind.Allowed}");
        return null;
    }

    private MediaSource.Linked? Linked(string url, string path, MediaKind kind)
    {
        if (url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
        {
            return new(link, path);
        }

        var rule = lifted.Any(media => url.Contains(media.Reference, StringComparison.Ordinal))
            ? "must hold nothing beside its data URL, and the data must be base64 throughout"
            : $"must be an http or https URL of at most {LongestUrl} characters, or a data URL such as data:{kind.Name}/...;base64,...";
        faults.WrongValue(path, rule);
        return null;
    }
}
