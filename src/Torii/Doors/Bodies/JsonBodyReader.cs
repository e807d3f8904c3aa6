using System.IO.Pipelines;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>
/// Reads JSON bodies that bring images and videos as base64. The media stream to the store while the body arrives; what
/// stays in memory is the JSON around them.
/// </summary>
/// <remarks>
/// Lifted is every <c>data:type;base64,…</c> inside a string that is no key, and the top-level members <c>image</c> and
/// <c>video</c> where they are base64 without such a head, as the older proxies took it. Of members that stand twice the
/// last counts, as everywhere in the platform's JSON.
/// </remarks>
internal sealed class JsonBodyReader(IMediaFiles files, IMediaStore store, TimeProvider time, BodyLimits limits)
{
    /// <summary>Reads a body and records its media as inputs that a generation may claim.</summary>
    /// <param name="body">The body. On refusal the rest of it is left unread.</param>
    /// <param name="declaredLength">Its length by the request's header; null where it has none.</param>
    /// <param name="cancellationToken">Gives up and deletes what was kept.</param>
    /// <exception cref="IOException">The client broke off, or the disk did not take the media; nothing of them is kept.</exception>
    public async Task<BodyOutcome> ReadAsync(PipeReader body, long? declaredLength, CancellationToken cancellationToken)
    {
        if (declaredLength > limits.Whole)
        {
            return BodyRefusals.WholeTooLarge(limits.Whole);
        }

        using var media = new BodyMedia(files, store, time);
        await using var reading = new BodyReading(files, limits, media);
        var outcome = await reading.ReadAsync(body, cancellationToken);
        if (outcome is BodyOutcome.Read)
        {
            await media.KeepAsync(cancellationToken);
        }

        return outcome;
    }
}
