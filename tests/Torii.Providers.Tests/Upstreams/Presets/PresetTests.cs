using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.Upstreams.Presets;

public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. PresetBook.Names];

    [Fact]
    public void Book_HoldsTheServersThatWereNamed() =>
        PresetBook.Names.ShouldBe(["compatible", "deepinfra", "fastvideo", "litellm", "new-api", "openai", "openrouter", "sglang", "tensorrt-llm", "torii", "vllm-omni"]);

    [Fact]
    public void Unknown_IsNotFound() => PresetBook.Find("sora").ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void Preset_ReadsWithoutAMistake(string preset)
    {
        var reader = new UpstreamReader();
        var settled = reader.Read("mine", preset, Least(preset));

        reader.Mistakes.ShouldBeEmpty();
        settled.ShouldNotBeNull();
        settled.Settings.Preset.ShouldBe(preset);
        settled.Targets.ShouldNotBeEmpty();
        settled.Targets.ShouldAllBe(target => target.Name.StartsWith("mine/") && target.Kinds.Count > 0 && NameRule.Allows(target.Name.Substring("mine/".Length)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Preset_SaysNothingThatNobodyKnows(string preset)
    {
        // What an operator may write is read by the same rules: whatever a preset says must pass them.
        var mistakes = new List<FieldMistake>();
        new OwnFields(mistakes).Members(PresetBook.Find(preset)!, PresetJson.Upstream, "");

        mistakes.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Preset_MakesEveryKindItSaysInOneWayAtLeast(string preset)
    {
        var document = PresetBook.Find(preset)!.Deserialize(PresetJson.Upstream)!;
        var kinds = document.Present.SelectMany(target => target.Target.Kinds).ToHashSet();

        kinds.Contains(GenerationKind.Prompt).ShouldBe(document.Chat is not null);
        kinds.Contains(GenerationKind.Image).ShouldBe(document.Images is not null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Preset_LeadsNowhereThatToriiItselfListens(string preset) =>
        $"{PresetBook.Find(preset)!["baseUrl"]}".ShouldNotMatch(":(8000|8890)/");

    [Theory]
    [MemberData(nameof(Names))]
    public void Preset_IsOfAProtocolThatIsRegistered(string preset)
    {
        var protocol = $"{PresetBook.Find(preset)!["protocol"]}";

        ProvidersRegistration.Protocols.ShouldContain(known => known.Name == protocol);
    }

    // The least that a server of that preset takes to be used.
    private static JsonObject Least(string preset)
    {
        var least = new JsonObject { ["baseUrl"] = "http://127.0.0.1:1/v1" };
        var document = PresetBook.Find(preset)!.Deserialize(PresetJson.Upstream)!;
        if (document.ModelRequired)
        {
            least["targets"] = new JsonObject(document.Present.Select(target => KeyValuePair.Create(target.Name, (JsonNode?)new JsonObject { ["model"] = "a-model" })));
        }

        return least;
    }
}
