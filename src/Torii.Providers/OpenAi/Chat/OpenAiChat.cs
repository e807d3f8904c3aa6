using System.Text.Json.Nodes;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Chat;

/// <summary>Has prompts enhanced by a language model.</summary>
internal sealed class OpenAiChat(KeyedCaller caller, UpstreamBook upstreams)
{
    /// <summary>The submission's name.</summary>
    public const string StepName = "prompt";

    // A model that thinks first may take its time.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <summary>The one step that enhances a prompt. A lost one may have been paid for, like any other.</summary>
    public static StepPlan Step(UpstreamSettings settings) =>
        new(StepName, settings.Repeatable ? StepClass.Repeatable : StepClass.Blind, Submits: true);

    /// <summary>Runs that step.</summary>
    public async Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        if (upstreams.Of(run.Access.Upstream).Chat is not { } dialect)
        {
            return new StepOutcome.Refused(new Refusal(Cause.NotFound, "this upstream writes no texts"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(run.Access.Upstream.BaseAddress, dialect.Path));
        Hops.Tell(request, run);
        request.Content = await JsonWithMedia.OfAsync(BodyOf(dialect, run), run.OpenInput, cancellationToken);
        using var outcome = await caller.SendAsync(run.Access, request, Deadline, cancellationToken);
        return SubmissionAnswers.Declined(outcome, run.Access) ?? ChatAnswer.Read((CallOutcome.Answered)outcome, run.Access);
    }

    private static JsonObject BodyOf(ChatDialect dialect, StepRun run)
    {
        var body = new JsonObject();
        if (TargetModel.Of(run) is { } model)
        {
            body["model"] = model;
        }

        var idea = Message("user", run.Request.Prompt);
        body["messages"] = dialect.Instructs ? new JsonArray(Message("system", InstructionFor(run.Request)), idea) : new JsonArray(idea);
        if (dialect.TokenLimitField is { } limit)
        {
            body[limit] = dialect.TokenLimit;
        }

        if (dialect.Temperature is { } temperature)
        {
            body["temperature"] = temperature;
        }

        MoreFields.Add(body, dialect.Fields, run.Target);
        return body;
    }

    private static string InstructionFor(GenerationRequest request) =>
        EnhancementInstruction.For(SoraModels.Catalogue.Find(request.Model)?.Expansion ?? "medium", request.Seconds ?? 10);

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };
}
