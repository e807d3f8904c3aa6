using System.Text.Json.Serialization;

namespace Torii.Simulator.Prompts;

/// <summary>The answer of <c>POST /editor/enhance_prompt</c>.</summary>
internal sealed record EnhancedPrompt([property: JsonPropertyName("enhanced_prompt")] string Text);
