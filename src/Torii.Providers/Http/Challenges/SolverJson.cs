using System.Text.Json.Serialization;

namespace Torii.Providers.Http.Challenges;

/// <summary>How a solver's requests are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SolverRequest))]
internal sealed partial class SolverJson : JsonSerializerContext;
