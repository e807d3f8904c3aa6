using System.Text.Json.Serialization;

namespace Torii.Simulator.Quotas;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BalanceBody))]
internal sealed partial class QuotaJson : JsonSerializerContext;
