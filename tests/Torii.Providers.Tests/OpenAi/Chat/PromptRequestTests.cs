using System.Text.Json.Nodes;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Chat;

public sealed class PromptRequestTests
{
    private const string Written = """{"choices":[{"message":{"role":"assistant","content":"PRIMARY: a heron."},"finish_reason":"stop"}]}""";

    public static TheoryData<string> Models => [.. SoraModels.Catalogue.Models.Where(model => model.Kind == GenerationKind.Prompt).Select(model => model.Name)];

    [Fact]
    public async Task Idea_GoesAsJson_WithTheInstructionBeforeIt_AndNothingThatAServerCouldRefuse()
    {
        await using var server = await StandIn.AnsweringAsync(200, Written);
        await using var scene = new MakerScene(server.BaseAddress);

        (await scene.PromptAsync(Prompts.Of("a \"heron\" 鷺"))).ShouldBeOfType<StepOutcome.Finished>();

        var call = server.Calls.Single();
        (call.Method, call.Target).ShouldBe(("POST", "/backend/chat/completions"));
        call.Headers["Authorization"].ShouldBe("Bearer " + MakerScene.Key);
        var sent = JsonNode.Parse(call.Text)!.AsObject();
        sent.Select(field => field.Key).ShouldBe(["model", "messages"]);
        sent["model"]!.GetValue<string>().ShouldBe("maker-1");
        var messages = sent["messages"]!.AsArray();
        messages.Select(message => message!["role"]!.GetValue<string>()).ShouldBe(["system", "user"]);
        messages[1]!["content"]!.GetValue<string>().ShouldBe("a \"heron\" 鷺");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Model_OfTheCatalogue_SaysLevelAndLength_AndTheFiveHeadingsAreWanted(string name)
    {
        await using var server = await StandIn.AnsweringAsync(200, Written);
        await using var scene = new MakerScene(server.BaseAddress);
        var model = SoraModels.Catalogue.Find(name)!;

        await scene.PromptAsync(Prompts.Of("a heron", name, model.Seconds!.Value));

        var instruction = JsonNode.Parse(server.Calls.Single().Text)!["messages"]![0]!["content"]!.GetValue<string>();
        instruction.ShouldBe(EnhancementInstruction.For(model.Expansion!, model.Seconds.Value));
        instruction.ShouldContain($"{model.Seconds} seconds");
        instruction.ShouldContain($"ends at {model.Seconds} s");
        foreach (var heading in new[] { "PRIMARY:", "SETTING:", "LOOK:", "CAMERA:", "LIGHT:" })
        {
            instruction.Split('\n').ShouldContain(line => line.StartsWith(heading, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Instructions_OfEveryLevelAndLength_Differ()
    {
        string[] all = [.. from level in new[] { "short", "medium", "long" } from seconds in new[] { 10, 15, 20 } select EnhancementInstruction.For(level, seconds)];

        all.Distinct().Count().ShouldBe(9);
    }

    [Fact]
    public async Task Dialect_SaysWhatElseIsSent_AndTheTargetHasTheLastWord()
    {
        await using var server = await StandIn.AnsweringAsync(200, Written);
        var dialect = new ChatDialect
        {
            Path = "llm",
            Instructs = false,
            TokenLimitField = "max_completion_tokens",
            TokenLimit = 900,
            Temperature = 0.7,
            Fields = new JsonObject { ["stream"] = false, ["usage"] = new JsonObject { ["include"] = true } },
        };
        await using var plain = new MakerScene(server.BaseAddress, chat: dialect);
        await using var scene = new MakerScene(server.BaseAddress, chat: dialect) { Target = plain.Target with { Model = "*", Parameters = """{"reasoning_effort":"low","stream":null}""" } };

        await scene.PromptAsync(Prompts.Of("a heron", "prompt-enhance-long-20s", 20));

        server.Calls.Single().Target.ShouldBe("/backend/llm");
        server.Calls.Single().Text.ShouldBe(
            """{"model":"prompt-enhance-long-20s","messages":[{"role":"user","content":"a heron"}],"max_completion_tokens":900,"temperature":0.7,"usage":{"include":true},"reasoning_effort":"low"}""");
    }

    [Fact]
    public void Step_IsBlind_UnlessTheOperatorSaysThatItMayBeRepeated()
    {
        var scene = new MakerScene(new Uri("http://127.0.0.1:1/"));

        OpenAiChat.Step(scene.Settings).ShouldBe(new StepPlan("prompt", StepClass.Blind, Submits: true));
        OpenAiChat.Step(scene.Settings with { Repeatable = true }).ShouldBe(new StepPlan("prompt", StepClass.Repeatable, Submits: true));
    }
}
