using System.Text.Json.Serialization;

namespace Torii.Simulator.Posts;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PostMade))]
internal sealed partial class PostJson : JsonSerializerContext;
