using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Providers.Http;

namespace Torii.Doors.Media;

/// <summary>Brings the media that a request names into the store: what came with it is there, the rest is fetched.</summary>
internal sealed class RemoteInputs(IGuardedFetch fetch, IMediaFiles files, IMediaStore store, MediaLinks links, TimeProvider time)
{
    private const long Slack = 1024 * 1024;

    /// <summary>The media ids of some pictures, in order; or the error of the first that cannot be had.</summary>
    public async Task<(IReadOnlyList<string> Ids, ApiError? Error)> ImagesAsync(IReadOnlyList<MediaSource> sources, HttpContext context)
    {
        var ids = new List<string>();
        foreach (var source in sources)
        {
            switch (source)
            {
                case MediaSource.Kept kept:
                    ids.Add(kept.Media.MediaId);
                    break;
                case MediaSource.Linked linked when links.IdOf(linked.Url, context.Request) is { } own:
                    if (await store.FindAsync(own, context.RequestAborted) is not { } stored || MediaFormat.Of(stored.ContentType) is not { IsImage: true })
                    {
                        return ([], Error(FetchFault.BadUrl, "it names no image that is kept here"));
                    }

                    ids.Add(own);
                    break;
                case MediaSource.Linked linked:
                    var (id, error) = await FetchImageAsync(linked.Url, context.RequestAborted);
                    if (error is not null)
                    {
                        return ([], error);
                    }

                    ids.Add(id!);
                    break;
            }
        }

        return (ids, null);
    }

    private async Task<(string? Id, ApiError? Error)> FetchImageAsync(Uri url, CancellationToken cancellationToken)
    {
        // More than may be kept, by more than a block, so that the store is the one to say that it is too large.
        switch (await fetch.OpenAsync(url.OriginalString, MediaLimits.Image + Slack, cancellationToken))
        {
            case FetchOutcome.Refused refused:
                return (null, Error(refused.Fault, refused.Text));
            case FetchOutcome.Opened opened:
                await using (opened)
                {
                    return await KeepAsync(opened.Content, cancellationToken);
                }

            default:
                throw new InvalidOperationException("Not an outcome of a fetch.");
        }
    }

    private async Task<(string? Id, ApiError? Error)> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        SaveOutcome outcome;
        try
        {
            outcome = await files.SaveAsync(content, MediaLimits.Image, cancellationToken);
        }
        catch (IOException broken)
        {
            return (null, Error(FetchFault.Unreachable, broken.Message));
        }

        if (outcome is not SaveOutcome.Saved saved)
        {
            return (null, Error(FetchFault.TooLarge, $"it is larger than {MediaLimits.Image / (1024 * 1024)} MB"));
        }

        if (saved.Format is not { IsImage: true } format)
        {
            files.Delete(saved.Id);
            return (null, Error(FetchFault.BadUrl, "it leads to no image (png, jpeg, webp, gif)"));
        }

        var input = new MediaRecord { Id = saved.Id, Role = MediaRole.Input, ContentType = format.ContentType, Length = saved.Length, Hash = saved.Hash, CreatedAt = time.GetUtcNow() };
        await store.AddInputAsync(input, cancellationToken);
        return (saved.Id, null);
    }

    private static ApiError Error(FetchFault fault, string text) => ApiError.Invalid(
        fault == FetchFault.TooLarge ? "payload_too_large" : "invalid_image_url",
        $"An image_url could not be used: {text}",
        "messages",
        fault == FetchFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
}
