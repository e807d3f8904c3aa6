namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /editor/enhance_prompt</c>.</summary>
internal sealed record EnhancementBody(string Prompt, string ExpansionLevel, int DurationS);
