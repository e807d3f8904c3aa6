using System.Text.Json.Serialization;

namespace Torii.Simulator.Images;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RecentTasks))]
internal sealed partial class ImageJson : JsonSerializerContext;
