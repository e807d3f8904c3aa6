using System.Text.Json.Serialization;

namespace Torii.Simulator.Prompts;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EnhancedPrompt))]
internal sealed partial class PromptJson : JsonSerializerContext;
