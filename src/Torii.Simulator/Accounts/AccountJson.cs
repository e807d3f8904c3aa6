using System.Text.Json.Serialization;

namespace Torii.Simulator.Accounts;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(Subscriptions))]
internal sealed partial class AccountJson : JsonSerializerContext;
