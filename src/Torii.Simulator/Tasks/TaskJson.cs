using System.Text.Json.Serialization;

namespace Torii.Simulator.Tasks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TaskReference))]
internal sealed partial class TaskJson : JsonSerializerContext;
