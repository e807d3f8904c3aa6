using System.Text.Json.Serialization;

namespace Torii.Simulator.Solver;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SolverBody))]
[JsonSerializable(typeof(SolverRequest))]
internal sealed partial class SolverJson : JsonSerializerContext;
