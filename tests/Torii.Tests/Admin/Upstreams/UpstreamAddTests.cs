using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>Upstreams that come while the server runs.</summary>
public sealed class UpstreamAddTests(RosterScene scene) : IClassFixture<RosterScene>
{
    [Fact]
    public async Task List_ShowsWhatToriiHasAndWhatTheConfigurationLists_Locked()
    {
        var listed = (await scene.Admin.GetAsync("upstreams")).Json.GetProperty("items").EnumerateArray().ToList();

        var sora = listed.Find(upstream => upstream.Text("name") == "sora");
        (sora.Text("origin"), sora.GetProperty("is_locked").GetBoolean()).ShouldBe(("built_in", true));
        var sglang = listed.Find(upstream => upstream.Text("name") == "sglang");
        (sglang.Text("origin"), sglang.Text("preset"), sglang.GetProperty("is_locked").GetBoolean()).ShouldBe(("configuration", "sglang", true));
        sglang.GetProperty("accounts").GetProperty("ready").GetInt32().ShouldBe(1);
        sglang.GetProperty("targets").EnumerateArray().Select(target => target.Text("name")).ShouldBe(["sglang/videos", "sglang/images"]);
    }

    [Fact]
    public async Task OneKey_AndItMakesVideos()
    {
        var added = await scene.Admin.PostAsync("upstreams", new { preset = "openrouter", key = "key-of-openrouter", fields = new { BaseUrl = scene.OpenRouter } });
        added.Status.ShouldBe(HttpStatusCode.OK, added.Body);
        (added.Json.Text("name"), added.Json.Text("origin")).ShouldBe(("openrouter", "operator"));
        (await scene.Admin.PutAsync("routes", new { routes = new[] { new { models = "sora2-landscape-15s", targets = new[] { "openrouter/video" } } } })).Status.ShouldBe(HttpStatusCode.OK);

        var id = await scene.Client.MakeAsync(new { model = "sora2-landscape-15s", prompt = "a crane wades" });

        scene.Scene.Rows.Attempts.Single(attempt => attempt.GenerationId == id || id.EndsWith(attempt.GenerationId, StringComparison.Ordinal)).Account.ShouldBe("openrouter");
    }

    [Fact]
    public async Task Added_IsThereAfterARestart_AndItsKeyIsNowhereToBeRead()
    {
        (await scene.AddStudioAsync("lasting")).Body.ShouldNotContain(RosterScene.Key);
        await scene.RestartAsync();

        var read = await scene.Admin.GetAsync("upstreams/lasting");
        read.Status.ShouldBe(HttpStatusCode.OK, read.Body);
        read.Body.ShouldNotContain(RosterScene.Key);
        (await scene.Admin.GetAsync("audit?limit=500")).Body.ShouldNotContain(RosterScene.Key);
        read.Json.GetProperty("accounts").GetProperty("ready").GetInt32().ShouldBe(1);
        read.Json.GetProperty("fields").Text("BaseUrl").ShouldBe(scene.Studio.Address.AbsoluteUri);
        (await scene.Admin.PostAsync("upstreams/lasting/test")).Json.GetProperty("works").GetBoolean().ShouldBeTrue();
        foreach (var file in Directory.EnumerateFiles(scene.Scene.Torii.Setup.DataFolder, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain(RosterScene.Key);
        }
    }

    [Theory]
    [InlineData("""{"preset":"compatible"}""", "fields.BaseUrl")]
    [InlineData("""{"preset":"openrouter"}""", "key")]
    [InlineData("""{"preset":"nobody"}""", "preset")]
    [InlineData("""{"preset":"openrouter","key":"two words"}""", "key")]
    [InlineData("""{"preset":"openrouter","key":""}""", "key")]
    [InlineData("""{"preset":"openrouter","key":"k","name":"sora"}""", "name")]
    [InlineData("""{"preset":"openrouter","key":"k","name":"<script>"}""", "name")]
    [InlineData("""{"preset":"openrouter","key":"k","name":"SGLANG"}""", "name")]
    [InlineData("""{"preset":"openrouter","key":"k","video_limit":-1}""", "video_limit")]
    [InlineData("""{"preset":"openrouter","key":"k","image_limit":10001}""", "image_limit")]
    [InlineData("""{"preset":"openrouter","key":"k","max_rpm":0}""", "max_rpm")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":[]}""", "fields")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"Targets":{},"Targets":{}}}""", "fields")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"BaseUrl":"ftp://there"}}""", "fields.BaseUrl")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"BaseUrl":"http://user:secret@there/v1"}}""", "fields.BaseUrl")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"Colour":"red"}}""", "fields.Colour")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"Targets":{"video":{"Seconds":"soon"}}}}""", "fields.Targets.video.Seconds")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"Targets":{"a/b":{"Kinds":["video"]}}}}""", "fields.Targets.a/b")]
    [InlineData("""{"preset":"openrouter","key":"k","fields":{"Polling":{"First":-1}}}""", "fields.Polling")]
    [InlineData("""{"preset":"deepinfra","key":"k"}""", "fields.Targets.videos.Model")]
    public async Task WhatCannotBeUsed_IsRefusedAndNamed(string body, string param)
    {
        (await scene.Admin.PostAsync("upstreams", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);
        (await scene.Admin.PostAsync("upstreams/test", body)).Status.ShouldBe(param == "name" && body.Contains("SGLANG", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"key":"k"}""")]
    [InlineData("""{"preset":7}""")]
    [InlineData("""{"preset":"openrouter","colour":"red"}""")]
    [InlineData("""{"preset":"openrouter","video_limit":"many"}""")]
    public async Task WhatIsNoSuchBody_IsRefused(string body) =>
        (await scene.Admin.PostAsync("upstreams", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"preset":"KEY","key":"k"}""")]
    [InlineData("""{"preset":"sglang","name":"KEY/","key":"k"}""")]
    public async Task KeyInTheWrongField_IsNotQuotedWhole(string body)
    {
        var key = "sk-or-v1-" + new string('7', 64);

        var answer = await scene.Admin.PostAsync("upstreams", body.Replace("KEY", key, StringComparison.Ordinal));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldNotContain(key);
        answer.Body.ShouldContain("sk-or-v1-");
    }

    [Fact]
    public async Task ToriiItself_IsRefused()
    {
        var ourselves = new Uri(scene.Scene.Torii.Setup.Address, "/v1").AbsoluteUri;

        (await scene.Admin.PostAsync("upstreams", new { preset = "torii", key = "k", fields = new { BaseUrl = ourselves } }))
            .ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "fields.BaseUrl");
        (await scene.Admin.PostAsync("upstreams", new { preset = "torii", key = "k", fields = new { BaseUrl = ourselves.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) } }))
            .ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "fields.BaseUrl");
    }

    [Fact]
    public async Task HugeFields_AreRefused()
    {
        var huge = new { preset = "openrouter", key = "k", fields = new { ReferenceTag = new string('x', 1_000_000) } };

        (await scene.Admin.PostAsync("upstreams", huge)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "fields");
    }

    [Fact]
    public async Task Try_TellsWhetherItLetsUsIn_AndKeepsNothing()
    {
        var draft = new { preset = "compatible", name = "tried", key = "k", fields = new { BaseUrl = scene.Studio.Address.AbsoluteUri } };
        (await scene.Admin.PostAsync("upstreams/test", draft)).Json.GetProperty("works").GetBoolean().ShouldBeTrue();

        scene.Studio.IsClosed = true;
        var refused = await scene.Admin.PostAsync("upstreams/test", draft);
        scene.Studio.IsClosed = false;
        (refused.Json.GetProperty("works").GetBoolean(), refused.Json.Text("cause")).ShouldBe((false, "unauthorized"));

        (await scene.Admin.GetAsync("upstreams/tried")).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
        var nobody = await scene.Admin.PostAsync("upstreams/test", new { preset = "compatible", fields = new { BaseUrl = $"http://127.0.0.1:{Ports.Next()}/v1" } });
        (nobody.Json.GetProperty("works").GetBoolean(), nobody.Json.Text("cause")).ShouldBe((false, "unavailable"));
    }

    [Fact]
    public async Task Presets_SayWhatEachNeeds()
    {
        var presets = (await scene.Admin.GetAsync("upstreams/presets")).Json.GetProperty("items").EnumerateArray().ToDictionary(preset => preset.Text("name"));

        presets["openrouter"].GetProperty("needs_key").GetBoolean().ShouldBeTrue();
        presets["compatible"].GetProperty("base_url").ValueKind.ShouldBe(JsonValueKind.Null);
        presets["deepinfra"].GetProperty("needs_model").GetBoolean().ShouldBeTrue();
        presets["openrouter"].GetProperty("targets")[0].Text("name").ShouldBe("openrouter/hd");
    }

    [Fact]
    public async Task Stranger_SeesNothing()
    {
        using var stranger = new AdminClient(scene.Scene.Torii.Setup.Address, key: null);

        (await stranger.GetAsync("upstreams")).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
        (await stranger.PostAsync("upstreams", new { preset = "openrouter", key = "k" })).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }
}
