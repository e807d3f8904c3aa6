using System.Text.Json.Serialization;

namespace Torii.Simulator.Invites;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(InviteBody))]
[JsonSerializable(typeof(AcceptanceBody))]
internal sealed partial class InviteJson : JsonSerializerContext;
