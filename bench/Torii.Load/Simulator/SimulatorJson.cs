using System.Text.Json.Serialization;

namespace Torii.Load.Simulator;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SimulatorTask[]))]
[JsonSerializable(typeof(RecordSummary))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
