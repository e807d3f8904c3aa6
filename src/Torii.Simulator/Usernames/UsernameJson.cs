using System.Text.Json.Serialization;

namespace Torii.Simulator.Usernames;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AvailabilityBody))]
[JsonSerializable(typeof(UsernameBody))]
internal sealed partial class UsernameJson : JsonSerializerContext;
