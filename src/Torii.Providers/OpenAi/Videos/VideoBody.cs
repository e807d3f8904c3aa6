using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
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
            ? await FormAsync(fields, media, openInput, cancellationToken)
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

    private static async Task<HttpContent?> FormAsync(
        JsonObject fields,
        IEnumerable<PlacedMedia> media,
        Func<string, Stream?> openInput,
        CancellationToken cancellationToken)
    {
        var form = new FormBody();
        HttpContent? whole = null;
        try
        {
            foreach (var (name, value) in fields)
            {
                form.AddText(name, TextOf(value));
            }

            foreach (var item in media)
            {
                if (!await AddAsync(form, item, openInput, cancellationToken))
                {
                    return null;
                }
            }

            whole = form;
            return whole;
        }
        finally
        {
            if (whole is null)
            {
                form.Dispose();
            }
        }
    }

    private static async Task<bool> AddAsync(FormBody form, PlacedMedia item, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        if (item.Place.Form == MediaForm.Wrapped)
        {
            var described = await JsonWithMedia.OfAsync(item.ToObject(), openInput, cancellationToken);
            if (described is not null)
            {
                form.AddText(item.Place.Field, described);
            }

            return described is not null;
        }

        var file = openInput(item.Id);
        if (file is not null)
        {
            await form.AddFileAsync(item.Place.Field, file, cancellationToken);
        }

        return file is not null;
    }

    private static string TextOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "null";
}
