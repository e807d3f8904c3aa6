using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora;

/// <summary>What we write in JSON. Keys stand in the backend reference's order, and what is null is written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SoraCredential))]
[JsonSerializable(typeof(ImageBody))]
[JsonSerializable(typeof(VideoBody))]
internal sealed partial class SoraJson : JsonSerializerContext
{
    /// <summary>For bodies: letters beyond ASCII go out as they are, not as escapes of six times their length.</summary>
    public static SoraJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
