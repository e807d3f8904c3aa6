using System.Net.Http.Headers;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>A door through which a client key makes something without waiting for it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Model">A model it makes.</param>
/// <param name="OtherModel">Another one.</param>
internal sealed record CreatingDoor(string Path, string Model, string OtherModel)
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, CreatingDoor> All { get; } = new Dictionary<string, CreatingDoor>(StringComparer.Ordinal)
    {
        ["chat"] = new("/v1/chat/completions", ChatModels.Picture, "gpt-image-portrait"),
        ["videos"] = new("/v1/videos", "sora-2", "sora-2-pro"),
        ["images"] = new("/v1/images/generations", ChatModels.Picture, "gpt-image-portrait"),
    };

    /// <summary>A request for one result.</summary>
    public HttpRequestMessage Request(string prompt, string? model = null)
    {
        var body = Path.StartsWith("/v1/chat", StringComparison.Ordinal)
            ? ChatBodies.Text(prompt, model ?? Model)
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["model"] = model ?? Model, ["prompt"] = prompt };
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(ApiClient.Bytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Prefer", "respond-async");
        return request;
    }
}
