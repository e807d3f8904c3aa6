using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Providers.Http;
using Torii.Security;

namespace Torii.Doors.Media;

/// <summary>Brings the media that a request names into the store: what came with it is there, the rest is fetched.</summary>
internal sealed class RemoteInputs(IGuardedFetch fetch, IMediaFiles files, IMediaStore store, IFileStore uploads, MediaLinks links, TimeProvider time)
{
    private const long Slack = 1024 * 1024;

    /// <summary>The media ids of some pictures or videos, in order; or the error of the first that cannot be had.</summary>
    public async Task<(IReadOnlyList<string> Ids, ApiError? Error)> BringAsync(IReadOnlyList<MediaSource> sources, MediaKind kind, HttpContext context)
    {
        var ids = new List<string>();
        foreach (var source in sources)
        {
            var (id, error) = source switch
            {
                MediaSource.Kept { Media: var media } => media.Length > kind.Limit ? (null, TooLarge(source, kind)) : (media.MediaId, null),
                MediaSource.Uploaded uploaded => await FindAsync(uploaded, kind, context),
                MediaSource.Linked linked when links.IdOf(linked.Url, context.Request) is { } own => await FindAsync(own, linked, kind, context.RequestAborted),
                MediaSource.Linked linked => await FetchAsync(linked, kind, context.RequestAborted),
                _ => throw new InvalidOperationException("Not a source of media."),
            };
            error ??= kind.Longest is { } longest ? await CheckLengthAsync(id!, longest, source, context.RequestAborted) : null;
            if (error is not null)
            {
                return ([], error);
            }

            ids.Add(id!);
        }

        return (ids, null);
    }

    private async Task<(string? Id, ApiError? Error)> FindAsync(MediaSource.Uploaded source, MediaKind kind, HttpContext context)
    {
        var file = PublicId.Parse(source.FileId) is { } id ? await uploads.FindAsync(id, context.RequestAborted) : null;
        return file is null || file.ClientId != context.Client().Id
            ? (null, ApiError.NotFound("file_not_found", $"There is no file '{source.FileId}', which '{source.Path}' names.", source.Field))
            : await FindAsync(file.MediaId, source, kind, context.RequestAborted);
    }

    private async Task<(string? Id, ApiError? Error)> FindAsync(string id, MediaSource source, MediaKind kind, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } media || MediaFormat.Of(media.ContentType) is not { } format || !kind.Takes(format))
        {
            return (null, Unusable(source, kind, $"it names no {kind.Name} that is kept here"));
        }

        return media.Length > kind.Limit ? (null, TooLarge(source, kind)) : (id, null);
    }

    private async Task<(string? Id, ApiError? Error)> FetchAsync(MediaSource.Linked source, MediaKind kind, CancellationToken cancellationToken)
    {
        // More than may be kept, by more than a block, so that the store is the one to say that it is too large.
        switch (await fetch.OpenAsync(source.Url.OriginalString, kind.Limit + Slack, cancellationToken))
        {
            case FetchOutcome.Refused { Fault: FetchFault.TooLarge }:
                return (null, TooLarge(source, kind));
            case FetchOutcome.Refused refused:
                return (null, Unusable(source, kind, refused.Text));
            case FetchOutcome.Opened opened:
                await using (opened)
                {
                    return await KeepAsync(opened.Content, source, kind, cancellationToken);
                }

            default:
                throw new InvalidOperationException("Not an outcome of a fetch.");
        }
    }

    private async Task<(string? Id, ApiError? Error)> KeepAsync(Stream content, MediaSource.Linked source, MediaKind kind, CancellationToken cancellationToken)
    {
        SaveOutcome outcome;
        try
        {
            outcome = await files.SaveAsync(content, kind.Limit, cancellationToken);
        }
        catch (IOException broken)
        {
            return (null, Unusable(source, kind, broken.Message));
        }

        if (outcome is not SaveOutcome.Saved saved)
        {
            return (null, TooLarge(source, kind));
        }

        if (saved.Format is not { } format || !kind.Takes(format))
        {
            files.Delete(saved.Id);
            return (null, Unusable(source, kind, $"it leads to no {kind.Name} ({kind.Allowed})"));
        }

        var input = new MediaRecord { Id = saved.Id, Role = MediaRole.Input, ContentType = format.ContentType, Length = saved.Length, Hash = saved.Hash, CreatedAt = time.GetUtcNow() };
        await store.AddInputAsync(input, cancellationToken);
        return (saved.Id, null);
    }

    private async ValueTask<ApiError?> CheckLengthAsync(string id, TimeSpan longest, MediaSource source, CancellationToken cancellationToken)
    {
        await using var file = files.OpenRead(id);
        return file is not null && await Mp4Length.ReadAsync(file, cancellationToken) > longest
            ? ApiError.Invalid("video_too_long", $"The video in '{source.Path}' is too long: {longest.TotalMinutes:0} min are allowed.", source.Field)
            : null;
    }

    private static ApiError Unusable(MediaSource source, MediaKind kind, string why) =>
        ApiError.Invalid($"invalid_{kind.Name}_url", $"The {kind.Name} in '{source.Path}' could not be used: {why}", source.Field);

    private static ApiError TooLarge(MediaSource source, MediaKind kind) => ApiError.Invalid(
        "payload_too_large",
        $"The {kind.Name} in '{source.Path}' is too large: {kind.LimitText} are allowed.",
        source.Field,
        StatusCodes.Status413PayloadTooLarge);
}
