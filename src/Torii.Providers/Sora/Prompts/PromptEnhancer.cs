using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;
using Torii.Providers.Sora.Submitting;

namespace Torii.Providers.Sora.Prompts;

/// <summary>Has prompts enhanced: <c>POST /editor/enhance_prompt</c> answers <c>{enhanced_prompt}</c> at once.</summary>
internal sealed class PromptEnhancer(SoraBackend backend)
{
    /// <summary>Enhances the prompt of <paramref name="request"/>, against which there is no <see cref="SoraObjections"/>.</summary>
    public async Task<StepOutcome> EnhanceAsync(SoraAccess access, GenerationRequest request, CancellationToken cancellationToken)
    {
        var level = SoraModels.Catalogue.Find(request.Model)!.Expansion!;
        var body = new EnhancementBody(request.Prompt, level, request.Seconds!.Value);
        using var outcome = await backend.SendAsync(
            access,
            SoraCall.Of("editor/enhance_prompt", body, SoraJson.Wire.EnhancementBody),
            cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer && TextIn(answer.Body.Bytes) is { } text
            ? new StepOutcome.Finished(new Output.Text(text))
            : SoraStepEnd.OfRepeatable(outcome, access);
    }

    private static string? TextIn(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document?.RootElement.Text("enhanced_prompt"u8);
    }
}
