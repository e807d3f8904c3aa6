using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Work.Collecting;
using Torii.Doors.Errors;
using Torii.Renditions;

namespace Torii.Doors.Contents;

/// <summary>Opens results, fetching those that were only linked to, and what is derived from them.</summary>
internal sealed class ContentSource(IMediaStore media, IMediaFiles files, LinkedResults linked, Renderings renderings)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>A variant of the result at a place among those of a batch; or the error that says why it cannot be had.</summary>
    public async Task<(StoredFile? File, ApiError? Error)> OpenAsync(IReadOnlyList<Generation> batch, int index, Variant variant, CancellationToken cancellationToken)
    {
        var results = new List<MediaRecord>();
        foreach (var generation in batch.Where(generation => generation.State == GenerationState.Completed))
        {
            var found = await media.ResultsAsync(generation.Id, cancellationToken);
            results.AddRange(found);
        }

        if (index > 0 && index >= results.Count)
        {
            return (null, ApiError.Invalid("invalid_value", $"Invalid value for 'index': it must be a whole number from 0 to {Math.Max(results.Count - 1, 0)}.", "index"));
        }

        return results.Count == 0 ? (null, Gone) : await OpenAsync(batch, results[index], variant, cancellationToken);
    }

    private async Task<(StoredFile? File, ApiError? Error)> OpenAsync(IReadOnlyList<Generation> batch, MediaRecord asked, Variant variant, CancellationToken cancellationToken)
    {
        var result = asked;
        if (asked.Link is not null)
        {
            var kept = await linked.KeepAsync(batch.Single(generation => generation.Id == asked.GenerationId), cancellationToken);
            if (kept is null)
            {
                return (null, Unreachable);
            }

            result = kept[asked.Position];
        }

        if (variant.Role == MediaRole.Result)
        {
            return Open(result, result);
        }

        return await renderings.DeriveAsync(result, variant.Role, cancellationToken) switch
        {
            Rendering<MediaRecord>.Made made => Open(made.What, result),
            Rendering<MediaRecord>.Impossible impossible => (null, ApiError.NotFound("variant_not_available", $"There is no {variant.Name} of it: {impossible.Why}.", "variant")),
            _ => (null, Busy),
        };
    }

    private (StoredFile? File, ApiError? Error) Open(MediaRecord record, MediaRecord result) =>
        files.OpenRead(record.Id) is { } content ? (new StoredFile(record, content) { Name = NameOf(record, result) }, null) : (null, Gone);

    private static string NameOf(MediaRecord record, MediaRecord result)
    {
        var isVideo = MediaFormat.Of(result.ContentType) is { IsVideo: true };
        var name = PublicId.Of(isVideo ? GenerationKind.Video : GenerationKind.Image, result.GenerationId!);
        var place = result.Position > 0 ? $"-{result.Position}" : "";
        var what = record.Role == MediaRole.Result ? "" : $"-{record.Role.ToString().ToLowerInvariant()}";
        return $"{name}{place}{what}.{MediaFormat.Of(record.ContentType)?.Extension ?? "bin"}";
    }

    private static ApiError Gone { get; } = ApiError.NotFound("not_found", "Its file is not kept any more.", "id");

    private static ApiError Busy { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "server_error", "too_busy", "Too many thumbnails and spritesheets are being made; ask again soon.") { RetryAfter = Pause };

    private static ApiError Unreachable { get; } =
        new(StatusCodes.Status502BadGateway, "server_error", "result_unreachable", "The result lies at its upstream and cannot be fetched from there now.") { RetryAfter = Pause };
}
