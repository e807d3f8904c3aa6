using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>What servers are sent, by their dialects.</summary>
public sealed class VideoRequestTests
{
    [Fact]
    public async Task Request_OfWordsAlone_IsJson()
    {
        var call = await Sending.SentAsync(TestRequests.Video("a heron", seconds: 8));

        (call.Method, call.Target).ShouldBe(("POST", "/backend/videos"));
        call.Headers["Content-Type"].ShouldBe("application/json");
        call.Headers["Authorization"].ShouldBe($"Bearer {OpenAiScene.Key}");
        call.Json().ShouldBe("""{"prompt":"a heron","seconds":"8","size":"1280x720"}""");
    }

    [Theory]
    [InlineData("""{"body":"multipart"}""", "multipart/form-data")]
    [InlineData("""{"body":"json"}""", "application/json")]
    [InlineData("""{"body":"auto"}""", "application/json")]
    public async Task Body_IsWrittenAsTheDialectSays(string videos, string contentType) =>
        (await Sending.SentAsync(TestRequests.Video(), videos)).Headers["Content-Type"].ShouldStartWith(contentType);

    [Theory]
    [InlineData("""{"seconds":"text"}""", """{"prompt":"p","seconds":"8"}""")]
    [InlineData("""{"seconds":"number"}""", """{"prompt":"p","seconds":8}""")]
    [InlineData("""{"seconds":"omit"}""", """{"prompt":"p"}""")]
    [InlineData("""{"seconds":"text","fps":16}""", """{"prompt":"p","fps":16,"seconds":"8"}""")]
    [InlineData("""{"seconds":"frames"}""", """{"prompt":"p","num_frames":192}""")]
    [InlineData("""{"seconds":"frames","fps":16,"frameStep":4,"frameRest":1}""", """{"prompt":"p","fps":16,"num_frames":129}""")]
    [InlineData("""{"seconds":"frames","fps":24,"frameStep":17,"frameRest":5}""", """{"prompt":"p","fps":24,"num_frames":192}""")]
    [InlineData("""{"seconds":"frames","fps":25,"frameStep":17,"frameRest":5}""", """{"prompt":"p","fps":25,"num_frames":209}""")]
    public async Task Length_IsToldAsTheDialectSays(string videos, string expected) =>
        (await Sending.SentAsync(TestRequests.Video("p", seconds: 8) with { Size = null }, videos)).Json().ShouldBe(expected);

    [Theory]
    [InlineData("""{"size":"text"}""", """{"prompt":"p","size":"720x1280"}""")]
    [InlineData("""{"size":"sides"}""", """{"prompt":"p","width":720,"height":1280}""")]
    [InlineData("""{"size":"omit"}""", """{"prompt":"p"}""")]
    public async Task Size_IsToldAsTheDialectSays(string videos, string expected) =>
        (await Sending.SentAsync(TestRequests.Video("p", portrait: true) with { Seconds = null }, videos)).Json().ShouldBe(expected);

    [Theory]
    [InlineData(null, """{"prompt":"p"}""")]
    [InlineData("wan-2.2", """{"prompt":"p","model":"wan-2.2"}""")]
    [InlineData("*", """{"prompt":"p","model":"sora2-landscape-15s"}""")]
    public async Task Model_IsTheTargets(string? model, string expected)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        await scene.SubmitAsync(TestRequests.Video("p") with { Seconds = null, Size = null }, scene.Videos with { Model = model });

        upstream.Calls.Single().Json().ShouldBe(expected);
    }

    [Fact]
    public async Task Model_ThatGoesOnWithVideos_IsNotAskedToBeginOne()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress);
        var request = TestRequests.Video("p", model: "sora2-extension-10s") with { Extends = new Source { GenerationId = "g" }, Seconds = null, Size = null };

        await scene.SubmitAsync(request, scene.Videos with { Model = "*" });

        upstream.Calls.Single().Json().ShouldBe("""{"prompt":"p"}""");
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(2, "3")]
    public async Task Request_TellsHowManyServersLikeThisItHasComeThrough(int hops, string told) =>
        (await Sending.SentAsync(TestRequests.Video("a heron") with { Hops = hops })).Headers["x-torii-hops"].ShouldBe(told);

    [Fact]
    public async Task Sound_IsAskedForWhereTheTargetHasIt()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: """{"Videos":{"audioField":"generate_sound","seconds":"omit","size":"omit"}}""");

        await scene.SubmitAsync(TestRequests.Video("p"), scene.Videos with { Abilities = new Abilities { Audio = true } });
        await scene.SubmitAsync(TestRequests.Video("p"), scene.Videos with { Abilities = new Abilities() });

        upstream.Calls.Select(call => call.Json()).ShouldBe(["""{"prompt":"p","generate_sound":true}""", """{"prompt":"p"}"""]);
    }

    [Theory]
    [InlineData("{}", """{"prompt":"p","seconds":"20","seed":7,"lora":{"name":"x"}}""")]
    [InlineData("""{"parametersField":"extra_params"}""", """{"prompt":"p","seconds":"8","extra_params":{"seed":7,"lora":{"name":"x"},"seconds":"20"}}""")]
    public async Task Parameters_OfTheTarget_GoIntoTheRequest(string videos, string expected)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: $$"""{"Videos":{{videos}}}""");
        var target = scene.Videos with { Parameters = """{"seed":7,"lora":{"name":"x"},"seconds":"20"}""" };

        await scene.SubmitAsync(TestRequests.Video("p", seconds: 8) with { Size = null }, target);

        JsonNode.DeepEquals(JsonNode.Parse(upstream.Calls.Single().Text), JsonNode.Parse(expected)).ShouldBeTrue(upstream.Calls.Single().Text);
    }

    [Fact]
    public async Task Parameters_InAForm_AreTexts()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, "vllm-omni");
        var target = scene.Videos with { Parameters = """{"seed":7,"flow_shift":1.5,"enable_teacache":false,"negative_prompt":"blur","extra_params":{"task":"t2va"}}""" };

        await scene.SubmitAsync(TestRequests.Video("p"), target);

        var form = await SentForm.OfAsync(upstream.Calls.Single());
        (form["seed"], form["flow_shift"], form["enable_teacache"], form["negative_prompt"], form["extra_params"])
            .ShouldBe(("7", "1.5", "false", "blur", """{"task":"t2va"}"""));
    }

    [Theory]
    [InlineData("""{"remix":{"path":"videos/{task}/remix","fields":null}}""", "/backend/videos/task%2F0/remix", """{"prompt":"p","size":"1280x720"}""")]
    [InlineData("""{"remix":{"path":"videos/edits","fields":null}}""", "/backend/videos/edits", """{"prompt":"p","size":"1280x720","video":{"id":"task/0"}}""")]
    [InlineData("""{"remix":{"path":"videos/edits","fields":["prompt","model"]}}""", "/backend/videos/edits", """{"prompt":"p","video":{"id":"task/0"}}""")]
    public async Task Remix_OfATask_GoesWhereTheDialectHasIt(string videos, string path, string expected)
    {
        var call = await Sending.SentAsync(TestRequests.Video("p") with { Remix = new Source { Task = "task/0" }, Seconds = null }, videos);

        call.Target.ShouldBe(path);
        call.Json().ShouldBe(expected);
    }

    [Fact]
    public async Task Extension_OfATask_GoesWhereTheDialectHasIt()
    {
        var request = TestRequests.Video("p", seconds: 10) with { Extends = new Source { Task = "task-0" } };

        var call = await Sending.SentAsync(request, """{"extension":{"path":"videos/extensions","fields":["prompt","seconds"]}}""");

        call.Target.ShouldBe("/backend/videos/extensions");
        call.Json().ShouldBe("""{"prompt":"p","seconds":"10","video":{"id":"task-0"}}""");
    }

    [Theory]
    [InlineData("""{"strictField":"exactly","seconds":"omit","size":"omit"}""", true, """{"prompt":"p","exactly":true}""")]
    [InlineData("""{"strictField":"exactly","seconds":"omit","size":"omit"}""", false, """{"prompt":"p"}""")]
    [InlineData("""{"seconds":"omit","size":"omit"}""", true, """{"prompt":"p"}""")]
    public async Task Strictness_IsPassedOnWhereTheDialectHasIt(string videos, bool isStrict, string expected) =>
        (await Sending.SentAsync(TestRequests.Video("p") with { IsStrict = isStrict }, videos)).Json().ShouldBe(expected);

    [Fact]
    public async Task Strictness_InAForm_IsAText()
    {
        var call = await Sending.SentAsync(TestRequests.Video("p") with { IsStrict = true }, """{"strictField":"strict","body":"multipart"}""");

        (await SentForm.OfAsync(call))["strict"].ShouldBe("true");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherTorii_IsToldToBeStrict_WhateverAVideoGoesOutFrom(bool isExtension)
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, "torii");
        var source = new Source { Task = "task-0" };

        await scene.SubmitAsync(TestRequests.Video("p") with { IsStrict = true, Remix = isExtension ? null : source, Extends = isExtension ? source : null });

        ((bool?)JsonNode.Parse(upstream.Calls.Single().Text)!["strict"]).ShouldBe(true);
    }

    [Fact]
    public async Task OtherTorii_IsAskedForTheSameModelInJson()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Sending.Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, "torii");

        await scene.SubmitAsync(TestRequests.Video("p", images: "m1"));

        var body = JsonNode.Parse(upstream.Calls.Single().Text)!;
        ((string?)body["model"], (string?)body["seconds"], (string?)body["size"]).ShouldBe(("sora2-landscape-15s", "15", "1280x720"));
        ((string?)body["input_reference"]!["image_url"]).ShouldStartWith("data:image/png;base64,");
    }
}
