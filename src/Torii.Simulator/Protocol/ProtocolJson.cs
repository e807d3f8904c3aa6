using System.Text.Json.Serialization;

namespace Torii.Simulator.Protocol;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(IdBody))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
