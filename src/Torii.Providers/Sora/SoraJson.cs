using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Torii.Providers.Sora.Bodies;
using Torii.Providers.Sora.Characters;

namespace Torii.Providers.Sora;

/// <summary>What we write in JSON. Keys stand in the backend reference's order, and what is null is written as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SoraCredential))]
[JsonSerializable(typeof(CameoSheet))]
[JsonSerializable(typeof(ImageBody))]
[JsonSerializable(typeof(VideoBody))]
[JsonSerializable(typeof(RemixBody))]
[JsonSerializable(typeof(StoryboardBody))]
[JsonSerializable(typeof(ExtensionBody))]
[JsonSerializable(typeof(EnhancementBody))]
[JsonSerializable(typeof(CameoBody))]
[JsonSerializable(typeof(CharacterBody))]
[JsonSerializable(typeof(VisibilityBody))]
[JsonSerializable(typeof(PostBody))]
[JsonSerializable(typeof(InviteBody))]
[JsonSerializable(typeof(UsernameBody))]
[JsonSerializable(typeof(RefreshBody))]
internal sealed partial class SoraJson : JsonSerializerContext
{
    /// <summary>For bodies: letters beyond ASCII go out as they are, not as escapes of six times their length.</summary>
    public static SoraJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
