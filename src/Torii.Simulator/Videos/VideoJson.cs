using System.Text.Json.Serialization;

namespace Torii.Simulator.Videos;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PendingTask[]))]
[JsonSerializable(typeof(Drafts))]
internal sealed partial class VideoJson : JsonSerializerContext;
