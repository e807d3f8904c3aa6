using Torii.Simulator.Protocol;

namespace Torii.Simulator.Prompts;

/// <summary>Writes longer prompts out of short ones.</summary>
internal sealed class PromptEndpoints : IBackendEndpoints
{
    public void Map(BackendRoutes routes) => routes.Post("/editor/enhance_prompt", Enhance);

    private static Answer Enhance(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("prompt", "expansion_level", "duration_s");
        var prompt = body.Text("prompt");
        var level = body.OneOf("expansion_level", "short", "medium", "long");
        var seconds = body.OneOf("duration_s", 10, 15, 20);
        return body.Problem ?? Answer.Ok(new EnhancedPrompt(PromptWriter.Write(prompt, level, seconds)), PromptJson.Default.EnhancedPrompt);
    }
}
