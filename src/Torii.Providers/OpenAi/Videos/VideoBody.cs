using System.Text.Json.Nodes;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Writes the body of a request for a video, in JSON or as a form. Files are read while they are sent.</summary>
internal static class VideoBody
{
    /// <summary>The body; null where a file is gone.</summary>
    /// <param name="fields">The fields without the files.</param>
    /// <param name="media">The files.</param>
    /// <param name="form">How bodies are written.</param>
    /// <param name="openInput">Opens a file by its media id; null where it is gone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<HttpContent?> OfAsync(
        JsonObject fields,
        IReadOnlyList<PlacedMedia> media,
        BodyForm form,
        Func<string, Stream?> openInput,
        CancellationToken cancellationToken) => IsForm(form, media)
            ? await FormWithMedia.OfAsync(fields, media.Select(item => item.ToForm()), openInput, cancellationToken)
            : await JsonWithMedia.OfAsync(WithMedia(fields, media), openInput, cancellationToken);

    private static bool IsForm(BodyForm form, IEnumerable<PlacedMedia> media) =>
        form == BodyForm.Multipart || (form == BodyForm.Auto && media.Any(item => item.Place.Form == MediaForm.File));

    private static JsonObject WithMedia(JsonObject fields, IEnumerable<PlacedMedia> media)
    {
        foreach (var field in media.GroupBy(item => item.Place.Field, StringComparer.Ordinal))
        {
            JsonNode[] values = [.. field.Select(item => item.ToJson())];
            fields[field.Key] = values is [var only] && !field.Single().IsListed ? only : new JsonArray(values);
        }

        return fields;
    }
}
