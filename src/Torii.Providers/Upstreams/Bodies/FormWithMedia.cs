using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Fills in forms with the fields that would be members in JSON, and with files of ours, which are read while they are sent.</summary>
internal static class FormWithMedia
{
    /// <summary>The form; null where a file is gone.</summary>
    /// <param name="fields">The fields without the files; what is no text is written as JSON.</param>
    /// <param name="media">The files.</param>
    /// <param name="openInput">Opens a file that can be wound back, by its media id; null where it is gone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FormBody?> OfAsync(JsonObject fields, IEnumerable<FormMedia> media, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        var form = new FormBody();
        var isWhole = false;
        try
        {
            isWhole = await TryFillAsync(form, fields, media, openInput, cancellationToken);
            return isWhole ? form : null;
        }
        finally
        {
            if (!isWhole)
            {
                form.Dispose();
            }
        }
    }

    private static async Task<bool> TryFillAsync(
        FormBody form,
        JsonObject fields,
        IEnumerable<FormMedia> media,
        Func<string, Stream?> openInput,
        CancellationToken cancellationToken)
    {
        foreach (var (name, value) in fields)
        {
            form.AddText(name, TextOf(value));
        }

        foreach (var item in media)
        {
            if (!await TryAddAsync(form, item, openInput, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> TryAddAsync(FormBody form, FormMedia item, Func<string, Stream?> openInput, CancellationToken cancellationToken)
    {
        if (item.Wrapped is not null)
        {
            var described = await JsonWithMedia.OfAsync(item.Wrapped, openInput, cancellationToken);
            if (described is not null)
            {
                form.AddText(item.Field, described);
            }

            return described is not null;
        }

        var file = openInput(item.Id);
        if (file is not null)
        {
            await form.AddFileAsync(item.Field, file, cancellationToken);
        }

        return file is not null;
    }

    private static string TextOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "null";
}
