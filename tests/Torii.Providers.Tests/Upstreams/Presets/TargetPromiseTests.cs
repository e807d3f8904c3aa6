using System.Text.Json.Nodes;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.Upstreams.Presets;

/// <summary>What a target promises is compared with what its upstream can be asked for, before any client asks.</summary>
public sealed class TargetPromiseTests
{
    private const string Target = "Targets:videos:";

    [Theory]
    [InlineData("""{"videos":{"image":""}}""", Target + "Frames", "0 without Videos:Image")]
    [InlineData("""{"targets":{"videos":{"frames":2}}}""", Target + "Frames", "at most 1 without Videos:LastImage")]
    [InlineData("""{"videos":{"lastImage":{"field":"last"}},"targets":{"videos":{"frames":3}}}""", Target + "Frames", "0, 1")]
    [InlineData("""{"targets":{"videos":{"references":1}}}""", Target + "References", "Videos:Reference")]
    [InlineData("""{"videos":{"remix":""},"targets":{"videos":{"remix":"task"}}}""", Target + "Remix", "Videos:Remix:Path")]
    [InlineData("""{"videos":{"extension":""},"targets":{"videos":{"extension":"task"}}}""", Target + "Extension", "Videos:Extension:Path")]
    [InlineData("""{"targets":{"videos":{"remix":"video"}}}""", Target + "Remix", "Videos:Video")]
    [InlineData("""{"targets":{"videos":{"extension":"video"}}}""", Target + "Extension", "Videos:Video")]
    [InlineData("""{"videos":""}""", Target + "Kinds", "without Videos")]
    [InlineData("""{"images":""}""", "Targets:images:Kinds", "without Images")]
    [InlineData("""{"chat":""}""", "Targets:prompts:Kinds", "without Chat")]
    public void Promise_ThatNothingCanKeep_IsTold(string own, string path, string told) => ShouldBeTold("compatible", own, path, told);

    [Theory]
    [InlineData("""{"targets":{"video":{"remix":"video"}}}""", "Targets:video:Remix", "none or task")]
    [InlineData("""{"targets":{"veo":{"extension":"video"}}}""", "Targets:veo:Extension", "none or task")]
    [InlineData("""{"targets":{"veo":{"frames":3}}}""", "Targets:veo:Frames", "0, 1")]
    [InlineData("""{"images":""}""", "Targets:image:Kinds", "without Images")]
    [InlineData("""{"chat":""}""", "Targets:prompt:Kinds", "without Chat")]
    public void Promise_AtAnotherProtocol_IsComparedWithThat(string own, string path, string told) => ShouldBeTold("openrouter", own, path, told);

    [Theory]
    [InlineData("""{"videos":{"fps":0}}""", "Videos:Fps", "from 1 to 1000")]
    [InlineData("""{"videos":{"frameStep":0}}""", "Videos:FrameStep", "from 1 to 1000")]
    [InlineData("""{"videos":{"frameRest":-1}}""", "Videos:FrameRest", "from 0 to 1000")]
    [InlineData("""{"videos":{"fps":2147483647}}""", "Videos:Fps", "from 1 to 1000")]
    [InlineData("""{"chat":{"tokenLimit":0}}""", "Chat:TokenLimit", "from 1 to 1000000")]
    [InlineData("""{"chat":{"temperature":-0.1}}""", "Chat:Temperature", "from 0 to 2")]
    [InlineData("""{"chat":{"temperature":2.1}}""", "Chat:Temperature", "from 0 to 2")]
    public void Number_OfADialect_HasItsBounds(string own, string path, string told) => ShouldBeTold("compatible", own, path, told);

    [Theory]
    [InlineData("""{"videos":{"image":{"form":"text"}}}""", "Videos:Image:Field")]
    [InlineData("""{"videos":{"video":{"form":"wrapped"}}}""", "Videos:Video:Field")]
    public void Place_WithoutAField_IsTold(string own, string path) => ShouldBeTold("compatible", own, path, "must be set");

    [Fact]
    public void Route_WithoutAPath_IsTold() => ShouldBeTold("sglang", """{"videos":{"remix":{"fields":"prompt"}}}""", "Videos:Remix:Path", "under BaseUrl");

    [Theory]
    [InlineData("compatible", """{"videos":{"lastImage":{"field":"last"},"reference":{"field":"refs"},"video":{"field":"film"}},"targets":{"videos":{"frames":2,"references":4,"remix":"video","extension":"task"}}}""")]
    [InlineData("compatible", """{"videos":{"image":""},"targets":{"videos":{"frames":0}}}""")]
    [InlineData("compatible", """{"targets":{"images":{"frames":16,"references":4}}}""")]
    [InlineData("compatible", """{"videos":"","targets":{"videos":""}}""")]
    [InlineData("compatible", """{"targets":{"videos":"","images":""}}""")]
    [InlineData("compatible", """{"videos":{"fps":1000,"frameStep":17,"frameRest":5},"chat":{"tokenLimit":1,"temperature":0}}""")]
    [InlineData("compatible", """{"targets":{"videos":{"referenceTag":"<{0}>","price":{"perSecond":10000},"serves":"sora-2,sora2pro-*"}}}""")]
    [InlineData("deepinfra", """{"targets":{"videos":{"model":"Wan-AI/Wan2.2-T2V"}}}""")]
    [InlineData("openrouter", """{"targets":{"veo":{"remix":"task"}},"images":"","chat":""}""", "image", "prompt")]
    public void Promise_ThatCanBeKept_Passes(string preset, string own, params string[] withoutTargets)
    {
        var fields = Own(own);
        foreach (var target in withoutTargets)
        {
            fields["targets"]![target] = "";
        }

        var reader = new UpstreamReader();
        reader.Read("mine", preset, fields);

        reader.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public void Upstream_WithNoTargetLeft_IsTold() => ShouldBeTold("vllm-omni", """{"targets":{"videos":""}}""", "Targets", "one at least");

    [Fact]
    public void Preset_ThatNeedsAModel_SaysSo() => ShouldBeTold("deepinfra", "{}", Target + "Model", "must be set");

    private static void ShouldBeTold(string preset, string own, string path, string told)
    {
        var reader = new UpstreamReader();

        reader.Read("mine", preset, Own(own)).ShouldBeNull();

        var mistake = reader.Mistakes.ShouldHaveSingleItem();
        mistake.Path.ShouldBe(path);
        mistake.What.ShouldContain(told);
    }

    private static JsonObject Own(string fields)
    {
        var own = JsonNode.Parse(fields)!.AsObject();
        own["baseUrl"] = "http://127.0.0.1:1/v1";
        return own;
    }
}
