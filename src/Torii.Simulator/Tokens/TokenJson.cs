using System.Text.Json.Serialization;

namespace Torii.Simulator.Tokens;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccessClaims))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(RefreshBody))]
[JsonSerializable(typeof(RefreshError))]
internal sealed partial class TokenJson : JsonSerializerContext;
