using System.Collections.Frozen;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>Reads the body of a chat request, which is JSON or a form.</summary>
internal sealed class ChatBody(JsonBodyReader json, FormBodyReader forms)
{
    private static readonly FormShape Shape = new()
    {
        Files = new Dictionary<string, MediaKind>(StringComparer.Ordinal) { ["image"] = MediaKind.Image, ["video"] = MediaKind.Video }.ToFrozenDictionary(),
        Json = new[] { "messages", "stream_options" }.ToFrozenSet(StringComparer.Ordinal),
        Values = new[] { "stream", "publish", "strict", "n" }.ToFrozenSet(StringComparer.Ordinal),
    };

    /// <summary>Reads it; on refusal the rest of it is left unread.</summary>
    public Task<BodyOutcome> ReadAsync(HttpContext context) => FormBodyReader.Reads(context.Request)
        ? forms.ReadAsync(context.Request, Shape, context.RequestAborted)
        : json.ReadAsync(context.Request.BodyReader, context.Request.ContentLength, context.RequestAborted);
}
