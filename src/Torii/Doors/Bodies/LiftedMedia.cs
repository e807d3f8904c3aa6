using Torii.Core.Media;

namespace Torii.Doors.Bodies;

/// <summary>Media that stood in a body as base64 and now lie in the media store.</summary>
/// <param name="Reference">
/// What stands in the JSON instead. It holds a random part made for this body alone, so that a client which writes such
/// a text itself names nothing: only what is in the list beside the JSON counts.
/// </param>
/// <param name="MediaId">The id of the kept file.</param>
/// <param name="DeclaredType">The media type that the client declared, in lower case; null where it declared none.</param>
/// <param name="Sniffed">The format by the first bytes; null where it is none that we know.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Hash">Their SHA-256 in hexadecimal.</param>
internal sealed record LiftedMedia(string Reference, string MediaId, string? DeclaredType, MediaFormat? Sniffed, long Length, string Hash)
{
    /// <summary>What the client calls the file, as it was sent; null where it has no name.</summary>
    public string? FileName { get; init; }
}
