using Torii.Core.Generations;

namespace Torii.Providers.Tests.OpenAi.Chat;

/// <summary>Prompts to be enhanced.</summary>
internal static class Prompts
{
    public static GenerationRequest Of(string idea, string model = "prompt-enhance-short-10s", int seconds = 10) =>
        new() { Model = model, Kind = GenerationKind.Prompt, Prompt = idea, Seconds = seconds };
}
