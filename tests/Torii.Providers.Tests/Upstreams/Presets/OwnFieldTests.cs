using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Tests.Upstreams.Presets;

/// <summary>What an operator writes over a preset, as configuration hands it on: texts, in any case of their names.</summary>
public sealed class OwnFieldTests
{
    [Fact]
    public void OwnFields_TakeThePlaceOfThePresetsAndLeaveTheRest()
    {
        var settled = Read("vllm-omni", """{"BASEURL":"https://video.example/api/v1","REPEATABLE":"True","VIDEOS":{"FPS":"16","statuswords":{"cooking":"running"}},"targets":{"VIDEOS":{"Seconds":"4-6,10","Model":"wan"}}}""");

        settled.Settings.BaseAddress.AbsoluteUri.ShouldBe("https://video.example/api/v1/");
        settled.Settings.Repeatable.ShouldBeTrue();
        settled.Settings.Videos!.Fps.ShouldBe(16);
        settled.Settings.Videos.AudioField.ShouldBe("generate_sound");
        settled.Settings.Videos.Path.ShouldBe("videos");
        settled.Settings.Videos.StatusWords.Keys.ShouldBe(["cooking"]);
        var target = settled.Targets.ShouldHaveSingleItem();
        target.Name.ShouldBe("mine/videos");
        target.Model.ShouldBe("wan");
        target.Abilities.Seconds.ShouldBe([4, 5, 6, 10]);
        target.Abilities.Frames.ShouldBe(1);
    }

    [Fact]
    public void Target_ReadsEveryFieldFromText()
    {
        var target = Read("compatible", """
            {"baseUrl":"http://127.0.0.1:1","videos":{"lastImage":{"field":"last"},"reference":{"field":"references"},"video":{"field":"video"}},"targets":{"wan":{
              "kinds":"video, image","model":"wan-2.7","serves":"sora2pro-*,sora-2-pro","seconds":["2","5"],"sizes":"1280x720, 720x1280","frames":"2",
              "references":"3","referenceTag":"<ref {0}>","audio":"true","styles":"false","shots":"timecodes","remix":"task","extension":"VIDEO","snapping":"up",
              "waitsWhenBusy":"false","price":{"perSecond":"0.125","each":"0.5"},
              "parameters":{"seed":"7","negative":"blurry","switch":"true","lora":"{\"name\":\"x\"}","quoted":"\"7\"","list":["1","a"]}}}}
            """).Targets.Single(target => target.Name == "mine/wan");

        target.Kinds.ShouldBe([GenerationKind.Video, GenerationKind.Image], ignoreOrder: true);
        target.Model.ShouldBe("wan-2.7");
        target.Serves.ShouldBe(["sora2pro-*", "sora-2-pro"]);
        target.Snapping.ShouldBe(Snapping.Up);
        target.WaitsWhenBusy.ShouldBeFalse();
        target.Price.ShouldBe(new Price(0.125m, 0.5m));
        JsonNode.DeepEquals(
            JsonNode.Parse(target.Parameters!),
            JsonNode.Parse("""{"seed":7,"negative":"blurry","switch":true,"lora":{"name":"x"},"quoted":"7","list":[1,"a"]}""")).ShouldBeTrue(target.Parameters);
        var abilities = target.Abilities;
        abilities.Seconds.ShouldBe([2, 5]);
        abilities.Sizes.ShouldBe([new PixelSize(1280, 720), new PixelSize(720, 1280)]);
        (abilities.Frames, abilities.References, abilities.ReferenceTag).ShouldBe((2, 3, "<ref {0}>"));
        (abilities.Audio, abilities.Styles, abilities.Shots).ShouldBe((true, false, ShotForm.Timecodes));
        (abilities.Remix, abilities.Extension).ShouldBe((Continuation.Task, Continuation.Video));
    }

    [Fact]
    public void EmptyText_TakesAwayWhatThePresetHas()
    {
        var settled = Read("openrouter", """{"targets":{"hd":"","veo":{"seconds":"","sizes":""},"video":{"serves":""}},"images":{"editPath":""},"polling":""}""");

        settled.Targets.ShouldNotContain(target => target.Name == "mine/hd");
        var veo = settled.Targets.Single(target => target.Name == "mine/veo");
        veo.Abilities.Seconds.ShouldBeNull();
        veo.Abilities.Sizes.ShouldBeNull();
        settled.Settings.Images!.EditPath.ShouldBeNull();
        settled.Settings.Polling.ShouldBeNull();
    }

    [Fact]
    public void Target_OfTheOperatorsOwn_ComesAfterThosePresets() =>
        Read("vllm-omni", """{"targets":{"second":{"kinds":"video"}}}""").Targets.Select(target => target.Name).ShouldBe(["mine/videos", "mine/second"]);

    [Theory]
    [InlineData("""{"Vidoes":{}}""", "Vidoes", "BaseUrl, Chat, Images, KeyRequired, ModelRequired, Polling, Protocol, Repeatable, Targets, Videos")]
    [InlineData("""{"videos":{"boddy":"json"}}""", "videos:boddy", "Body")]
    [InlineData("""{"videos":{"body":"xml"}}""", "videos:body", "multipart")]
    [InlineData("""{"videos":"none"}""", "videos", "must hold fields")]
    [InlineData("""{"videos":{"fps":"fast"}}""", "videos:fps", "whole number")]
    [InlineData("""{"videos":{"path":""}}""", "videos:path", "empty")]
    [InlineData("""{"videos":{"path":"/videos"}}""", "videos:path", "under BaseUrl")]
    [InlineData("""{"videos":{"contentPath":"https://elsewhere.example/{task}"}}""", "videos:contentPath", "under BaseUrl")]
    [InlineData("""{"videos":{"modelsPath":"../models"}}""", "videos:modelsPath", "under BaseUrl")]
    [InlineData("""{"videos":{"statusWords":{"cooking":"hot"}}}""", "videos:statusWords:cooking", "failed")]
    [InlineData("""{"repeatable":"perhaps"}""", "repeatable", "true or false")]
    [InlineData("""{"baseUrl":"ftp://example.com"}""", "BaseUrl", "http, https")]
    [InlineData("""{"baseUrl":"example.com/v1"}""", "BaseUrl", "http, https")]
    [InlineData("""{"baseUrl":"https://example.com/v1?key=1"}""", "BaseUrl", "without")]
    [InlineData("""{"protocol":"grpc"}""", "Protocol", "openai, openrouter")]
    [InlineData("""{"polling":{"least":"5","most":"1"}}""", "Polling", "Least")]
    [InlineData("""{"polling":{"first":"soon"}}""", "polling:first", "number")]
    [InlineData("""{"targets":{"videos":{"seconds":"4-"}}}""", "targets:videos:seconds", "4-30")]
    [InlineData("""{"targets":{"videos":{"seconds":"8-4"}}}""", "targets:videos:seconds", "4-30")]
    [InlineData("""{"targets":{"videos":{"seconds":"4.5"}}}""", "targets:videos:seconds", "4-30")]
    [InlineData("""{"targets":{"videos":{"seconds":"0"}}}""", "targets:videos:seconds", "4-30")]
    [InlineData("""{"targets":{"videos":{"seconds":{"from":"4"}}}}""", "targets:videos:seconds", "4-30")]
    [InlineData("""{"targets":{"videos":{"sizes":"1280x720,wide"}}}""", "targets:videos:sizes", "1280x720")]
    [InlineData("""{"targets":{"videos":{"sizes":"0x720"}}}""", "targets:videos:sizes", "1280x720")]
    [InlineData("""{"targets":{"videos":{"sizes":{"a":"1x1"}}}}""", "targets:videos:sizes", "list")]
    [InlineData("""{"targets":{"videos":{"kinds":"movie"}}}""", "targets:videos:kinds", "image, video, character, prompt")]
    [InlineData("""{"targets":{"videos":{"kinds":"video,prompt"}}}""", "Targets:videos:Kinds", "Chat")]
    [InlineData("""{"targets":{"other":{}}}""", "Targets:other:Kinds", "video")]
    [InlineData("""{"targets":{"a/b":{"kinds":"video"}}}""", "Targets:a/b", "letters")]
    [InlineData("""{"targets":{"a,b":{"kinds":"video"}}}""", "Targets:a,b", "letters")]
    [InlineData("""{"targets":{"videos":{"remix":"sora"}}}""", "targets:videos:remix", "none, task, video")]
    [InlineData("""{"targets":{"videos":{"frames":"-1"}}}""", "Targets:videos:Frames", "less than 0")]
    [InlineData("""{"targets":{"videos":{"references":"-1"}}}""", "Targets:videos:References", "less than 0")]
    [InlineData("""{"targets":{"videos":{"price":{"each":"-1"}}}}""", "Targets:videos:Price", "from 0 to 10000")]
    [InlineData("""{"targets":{"videos":{"price":{"perSecond":"10000.01"}}}}""", "Targets:videos:Price", "from 0 to 10000")]
    [InlineData("""{"targets":{"videos":{"price":{"each":"9e20"}}}}""", "Targets:videos:Price", "from 0 to 10000")]
    [InlineData("""{"targets":{"videos":{"referenceTag":"the picture"}}}""", "Targets:videos:ReferenceTag", "{0}")]
    [InlineData("""{"targets":{"videos":{"referenceTag":"{1}"}}}""", "Targets:videos:ReferenceTag", "{0}")]
    [InlineData("""{"targets":{"videos":{"referenceTag":"{0} of {"}}}""", "Targets:videos:ReferenceTag", "no other braces")]
    [InlineData("""{"targets":{"videos":{"serves":"sora-2,sora-9"}}}""", "Targets:videos:Serves", "sora2-landscape-10s")]
    [InlineData("""{"targets":{"videos":{"serves":"zzz*"}}}""", "Targets:videos:Serves", "'zzz*'")]
    [InlineData("""{"targets":{"videos":{"kinds":"video,character"}}}""", "Targets:videos:Kinds", "another protocol")]
    [InlineData("""{"modelRequired":"true"}""", "Targets:videos:Model", "must be set")]
    [InlineData("""{"targets":{"videos":{"price":{"each":"dear"}}}}""", "targets:videos:price:each", "number")]
    [InlineData("""{"targets":{"videos":{"parameters":"5"}}}""", "targets:videos:parameters", "fields")]
    [InlineData("""{"targets":{"videos":{"waitsWhenBusy":{"a":"b"}}}}""", "targets:videos:waitsWhenBusy", "true or false")]
    public void Mistake_IsToldWhereItStandsWithWhatThereIs(string own, string path, string told)
    {
        var reader = new UpstreamReader();

        reader.Read("mine", "vllm-omni", JsonNode.Parse(own)!.AsObject()).ShouldBeNull();

        var mistake = reader.Mistakes.ShouldHaveSingleItem();
        mistake.Path.ShouldBe(path);
        mistake.What.ShouldContain(told);
    }

    [Fact]
    public void Mistakes_AreToldAllAtOnce()
    {
        var reader = new UpstreamReader();
        reader.Read("mine", "compatible", JsonNode.Parse("""{"color":"red","videos":{"fps":"x"},"targets":{"videos":{"seconds":"x","audio":"x"},"new":{"frames":"-1"}}}""")!.AsObject(), "Name");

        reader.Mistakes.Select(mistake => mistake.Path).ShouldBe(
            ["color", "videos:fps", "targets:videos:seconds", "targets:videos:audio", "BaseUrl", "Targets:new:Kinds", "Targets:new:Frames"], ignoreOrder: true);
        reader.Mistakes[0].What.ShouldContain("Name");
    }

    [Fact]
    public void Address_WithAPassword_IsRefusedAndNotShown()
    {
        var reader = new UpstreamReader();
        reader.Read("mine", "compatible", new JsonObject { ["baseUrl"] = "https://user:a-secret-word@example.com" });

        reader.Mistakes.ShouldHaveSingleItem().What.ShouldNotContain("a-secret-word");
    }

    private static SettledUpstream Read(string preset, string own)
    {
        var reader = new UpstreamReader();
        var settled = reader.Read("mine", preset, JsonNode.Parse(own)!.AsObject());
        reader.Mistakes.ShouldBeEmpty();
        return settled.ShouldNotBeNull();
    }
}
