using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>Routes that change while the server runs, and what they lead to.</summary>
public sealed class RouteTests(RosterScene scene) : IClassFixture<RosterScene>
{
    [Fact]
    public async Task Routes_ThatTheConfigurationHas_AreLocked()
    {
        var listed = (await scene.Admin.GetAsync("routes")).Json.GetProperty("routes")[0];

        (listed.Text("models"), listed.Text("origin"), listed.GetProperty("is_locked").GetBoolean()).ShouldBe(("sora2-extension*", "configuration", true));
    }

    [Fact]
    public async Task Routes_AreInForceAtOnceAndAfterARestart_AndTheSecondOfTwoIsTold()
    {
        await scene.AddStudioAsync("studio");
        var version = (await scene.Admin.GetAsync("routes")).Json.Text("version");
        var body = new { version, routes = new[] { new { models = "sora-2*", targets = new[] { "studio/videos", "sglang" } } } };

        (await scene.Admin.PutAsync("routes", body)).Status.ShouldBe(HttpStatusCode.OK);
        (await WaysAsync("model=sora-2")).ShouldBe(["studio/videos exact", "sglang/videos exact"]);
        (await scene.Admin.PutAsync("routes", body)).ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");

        await scene.RestartAsync();
        (await WaysAsync("model=sora-2-pro")).ShouldBe(["studio/videos exact", "sglang/videos exact"]);
    }

    [Theory]
    [InlineData("""{"routes":[{"models":"no-such","targets":["sglang"]}]}""", "routes[0].models")]
    [InlineData("""{"routes":[{"models":"","targets":["sglang"]}]}""", "routes[0].models")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":[]}]}""", "routes[0].targets")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":["nobody"]}]}""", "routes[0].targets")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":["sglang","sglang"]}]}""", "routes[0].targets")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":["sglang"]},{"models":"sora-2","targets":["sora"]}]}""", "routes[1].models")]
    [InlineData("""{"routes":[{"models":"sora2-extension*","targets":["sora"]}]}""", "routes[0].models")]
    [InlineData("""{"routes":[{"models":"<img src=x>","targets":["sora"]}]}""", "routes[0].models")]
    public async Task RouteThatLeadsNowhere_IsRefusedAndNamed(string body, string param) =>
        (await scene.Admin.PutAsync("routes", body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"routes":7}""")]
    [InlineData("""{"routes":[7]}""")]
    [InlineData("""{"routes":[null]}""")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":"sglang"}]}""")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":[null]}]}""")]
    [InlineData("""{"routes":[{"models":"sora-2","targets":["sora"],"colour":"red"}]}""")]
    public async Task WhatIsNoListOfRoutes_IsRefused(string body) =>
        (await scene.Admin.PutAsync("routes", body)).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task ManyRoutes_AreRefused()
    {
        var routes = Enumerable.Range(0, 201).Select(number => new { models = $"sora-{number}", targets = new[] { "sora" } });

        (await scene.Admin.PutAsync("routes", new { routes })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "routes");
    }

    [Fact]
    public async Task Preview_TellsWhatWouldBeMadeOtherwise()
    {
        var ways = (await scene.Admin.GetAsync("routes/preview?model=gpt-image-landscape&size=1024x512")).Json;
        var sglang = ways.GetProperty("ways").EnumerateArray().First(way => way.Text("target") == "sglang/images");
        (sglang.Text("fit"), sglang.Text("size")).ShouldBe(("adjusted", "1536x1024"));
        sglang.Adjusted().ShouldBe(["size: 1024x512 > 1536x1024"]);

        (await WaysAsync("model=sora2-landscape-10s&style=anime&storyboard=true")).ShouldContain("sglang/videos adjusted");
    }

    [Theory]
    [InlineData("", "model")]
    [InlineData("model=nobody", "model")]
    [InlineData("model=sora-2&seconds=0", "seconds")]
    [InlineData("model=sora-2&seconds=601", "seconds")]
    [InlineData("model=sora-2&size=large", "size")]
    [InlineData("model=sora-2&size=0x9", "size")]
    [InlineData("model=sora-2&style=baroque", "style")]
    public async Task Preview_OfWhatThereIsNot_IsRefused(string query, string param)
    {
        var refused = await scene.Admin.GetAsync("routes/preview?" + query);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Body);
        refused.Body.ShouldContain(param);
    }

    [Fact]
    public async Task Models_SayWhereEachIsMade()
    {
        var models = (await scene.Admin.GetAsync("routes/models")).Json.GetProperty("items").EnumerateArray().ToDictionary(model => model.Text("model"));

        models["sora2-extension-10s"].Text("route").ShouldBe("sora2-extension*");
        models["avatar-create"].GetProperty("ways").EnumerateArray().Select(way => (way.Text("target"), way.GetProperty("is_reachable").GetBoolean())).ShouldBe([("sora", false)]);
        models["gpt-image"].GetProperty("ways").EnumerateArray().First(way => way.GetProperty("is_reachable").GetBoolean()).Text("upstream").ShouldNotBe("sora");
    }

    private async Task<List<string>> WaysAsync(string query) =>
        [.. (await scene.Admin.GetAsync("routes/preview?" + query)).Json.GetProperty("ways").EnumerateArray().Select(way => $"{way.Text("target")} {way.Text("fit")}")];
}
