using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>
/// Reads bodies of <c>multipart/form-data</c> into the JSON that they stand for, so that behind it nobody need know
/// which of the two came. Files stream to the store as they arrive.
/// </summary>
internal sealed class FormBodyReader(IMediaFiles files, IMediaStore store, TimeProvider time, BodyLimits limits)
{
    private const string FormType = "multipart/form-data";

    /// <summary>RFC 2046, section 5.1.1.</summary>
    private const int LongestBoundary = 70;

    /// <summary>Larger than the platform's, which was made for small fields.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>Whether the body says that it is made of parts. If it is none of a form's it is refused as such, not as JSON.</summary>
    public static bool Reads(HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the body and records its files as inputs that a generation may claim.</summary>
    /// <param name="request">The request. On refusal the rest of its body is left unread.</param>
    /// <param name="shape">What its parts stand for.</param>
    /// <param name="cancellationToken">Gives up and deletes what was kept.</param>
    /// <exception cref="IOException">The client broke off, or the disk did not take a file; nothing of them is kept.</exception>
    public async Task<BodyOutcome> ReadAsync(HttpRequest request, FormShape shape, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.Whole)
        {
            return BodyRefusals.WholeTooLarge(limits.Whole);
        }

        if (BoundaryOf(request) is not { } boundary)
        {
            return BodyRefusals.BadForm($"must be {FormType} with a boundary of 1 to {LongestBoundary} characters in its Content-Type");
        }

        await using var body = new CountedStream(request.Body, limits.Whole);
        using var media = new BodyMedia(files, store, time);
        var outcome = await ReadAsync(new MultipartReader(boundary, body, BufferSize), body, new FormReading(files, limits, media, shape), cancellationToken);
        if (outcome is BodyOutcome.Read)
        {
            await media.KeepAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<BodyOutcome> ReadAsync(MultipartReader parts, CountedStream body, FormReading reading, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.ReadAsync(parts, cancellationToken);
        }
        catch (InvalidDataException) when (body.IsTooLong)
        {
            return BodyRefusals.WholeTooLarge(limits.Whole);
        }
        catch (InvalidDataException)
        {
            return BodyRefusals.BadForm("has a part whose headers cannot be read");
        }
        catch (IOException) when (body.HasEnded)
        {
            return BodyRefusals.BadForm("is cut off: its closing boundary is missing");
        }
    }

    private static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : null;
    }
}
