using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Upstreams;

/// <summary>Upstreams that change and go while the server runs.</summary>
public sealed class UpstreamEditTests(RosterScene scene) : IClassFixture<RosterScene>
{
    private string Address => scene.Studio.Address.AbsoluteUri;

    [Fact]
    public async Task Edit_IsInForceAtOnce_AndTheSecondOfTwoIsTold()
    {
        var version = (await scene.AddStudioAsync("edited")).Json.Text("version");
        var fields = new { BaseUrl = Address, Targets = new { videos = new { Seconds = "5,10" }, images = "" } };

        var edited = await scene.Admin.PutAsync("upstreams/edited", new { version, fields });
        edited.Status.ShouldBe(HttpStatusCode.OK, edited.Body);
        edited.Json.GetProperty("targets").EnumerateArray().Select(target => target.Text("name")).ShouldBe(["edited/videos", "edited/prompts"]);
        edited.Json.GetProperty("targets")[0].GetProperty("seconds").EnumerateArray().Select(length => length.GetInt32()).ShouldBe([5, 10]);

        (await scene.Admin.PutAsync("upstreams/edited", new { version, fields })).ShouldBeError(HttpStatusCode.Conflict, "edit_conflict");
    }

    [Fact]
    public async Task Key_StaysWithTheOriginItWasGivenFor()
    {
        await using var elsewhere = await StandInUpstream.StartAsync();
        await scene.AddStudioAsync("faithful");

        var moved = await scene.Admin.PutAsync("upstreams/faithful", new { fields = new { BaseUrl = elsewhere.Address.AbsoluteUri } });
        moved.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "fields.BaseUrl");

        (await scene.Admin.PutAsync("upstreams/faithful", new { fields = new { BaseUrl = new Uri(scene.Studio.Address, "/v2").AbsoluteUri } })).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task UpstreamWithoutAKey_MayMove()
    {
        await using var elsewhere = await StandInUpstream.StartAsync();
        await scene.AddStudioAsync("nomad", key: null);
        var moved = await scene.Admin.PutAsync("upstreams/nomad", new { fields = new { BaseUrl = elsewhere.Address.AbsoluteUri } });
        moved.Status.ShouldBe(HttpStatusCode.OK, moved.Body);
        await RouteAsync("gpt-image", "nomad");

        var picture = await scene.Client.PostAsync("/v1/images/generations", new { model = "gpt-image", prompt = "a lantern", size = "1024x1024" });

        picture.Status.ShouldBe(HttpStatusCode.OK, picture.Body);
        elsewhere.Keys.ShouldBe([""]);
    }

    [Fact]
    public async Task NameThatComesBack_DoesNotGetTheKeysOfBefore()
    {
        await using var elsewhere = await StandInUpstream.StartAsync();
        await scene.AddStudioAsync("reborn");
        (await scene.Admin.DeleteAsync("upstreams/reborn")).Status.ShouldBe(HttpStatusCode.OK);
        (await scene.Admin.PostAsync("upstreams", new { preset = "compatible", name = "reborn", key = "another-key", fields = new { BaseUrl = elsewhere.Address.AbsoluteUri } })).Status.ShouldBe(HttpStatusCode.OK);
        await RouteAsync("gpt-image-landscape", "reborn");
        await scene.RestartAsync();

        (await scene.Client.PostAsync("/v1/images/generations", new { model = "gpt-image-landscape", prompt = "a lantern" })).Status.ShouldBe(HttpStatusCode.OK);
        elsewhere.Keys.ShouldBe(["another-key"]);
    }

    [Fact]
    public async Task Delete_LetsWhatIsUnderWayEnd_AcrossARestart()
    {
        await scene.AddStudioAsync("leaving");
        await RouteAsync("sora2-portrait-25s", "leaving");
        var id = (await scene.Client.PostAsync(VideoCalls.Videos, new { model = "sora2-portrait-25s", prompt = "a crane leaves" })).Accepted().Text("id");
        await Eventually.BeAsync("it is asked after", () => Task.FromResult(scene.Studio.QuestionKeys.Count > 0));

        var deleted = await scene.Admin.DeleteAsync("upstreams/leaving");
        deleted.Status.ShouldBe(HttpStatusCode.OK, deleted.Body);
        deleted.Json.GetProperty("under_way").GetInt32().ShouldBe(1);
        deleted.Json.GetProperty("retired_accounts").GetInt32().ShouldBe(1);
        deleted.Json.GetProperty("routes").EnumerateArray().Select(route => route.GetString()).ShouldBe(["sora2-portrait-25s"]);
        (await scene.AddStudioAsync("leaving")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "name");
        await scene.RestartAsync();
        (await scene.Admin.GetAsync("upstreams/leaving")).Json.GetProperty("is_retired").GetBoolean().ShouldBeTrue();

        scene.Studio.IsDone = true;
        (await scene.Client.EndAsync($"{VideoCalls.Videos}/{id}")).Json.Text("status").ShouldBe("completed");
        scene.Studio.IsDone = false;

        (await scene.AddStudioAsync("leaving")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("sora")]
    [InlineData("sglang")]
    public async Task WhatIsFixedElsewhere_CannotBeChanged(string name)
    {
        (await scene.Admin.PutAsync("upstreams/" + name, new { fields = new { } })).ShouldBeError(HttpStatusCode.Conflict, "locked");
        (await scene.Admin.DeleteAsync("upstreams/" + name)).ShouldBeError(HttpStatusCode.Conflict, "locked");
    }

    [Theory]
    [InlineData("""{"fields":{"Protocol":"openrouter","BaseUrl":"ADDRESS"}}""", "fields.Protocol")]
    [InlineData("""{"fields":{"BaseUrl":"ADDRESS","Targets":{"videos":{"Kinds":["tea"]}}}}""", "fields.Targets.videos.Kinds")]
    [InlineData("""{"fields":{"BaseUrl":"ADDRESS","Targets":{"videos":"","images":"","prompts":""}}}""", "fields.Targets")]
    [InlineData("""{"fields":"all of them"}""", "fields")]
    [InlineData("""{"fields":{"BaseUrl":""}}""", "fields.BaseUrl")]
    public async Task EditThatCannotBeUsed_IsRefusedAndNamed(string body, string param)
    {
        await scene.AddStudioAsync("steady");

        (await scene.Admin.PutAsync("upstreams/steady", body.Replace("ADDRESS", Address, StringComparison.Ordinal))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);
    }

    [Fact]
    public async Task TargetThatARouteLeadsTo_CannotBeTakenAway()
    {
        await scene.AddStudioAsync("routed");
        await RouteAsync("gpt-image-portrait", "routed/images");

        (await scene.Admin.PutAsync("upstreams/routed", new { fields = new { BaseUrl = Address, Targets = new { images = "" } } }))
            .ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "fields.Targets");
    }

    [Fact]
    public async Task Order_IsThatInWhichTheyAreTried()
    {
        await scene.AddStudioAsync("later");
        await scene.AddStudioAsync("sooner");
        var names = await NamesAsync();

        (await scene.Admin.PutAsync("upstreams/order", new { names = names.AsEnumerable().Reverse() })).Status.ShouldBe(HttpStatusCode.OK);
        (await NamesAsync()).ShouldBe(names.AsEnumerable().Reverse());
        (await scene.Admin.PutAsync("upstreams/order", new { names = new[] { "later" } })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "names");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("%3Cscript%3E")]
    public async Task WhatIsNotThere_IsNotFound(string name)
    {
        (await scene.Admin.GetAsync("upstreams/" + name)).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
        (await scene.Admin.PutAsync("upstreams/" + name, new { fields = new { } })).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
        (await scene.Admin.DeleteAsync("upstreams/" + name)).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
        (await scene.Admin.PostAsync($"upstreams/{name}/test")).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
        (await scene.Admin.PostAsync($"upstreams/{name}/release")).ShouldBeError(HttpStatusCode.NotFound, "upstream_not_found");
    }

    private async Task<List<string>> NamesAsync() =>
        [.. (await scene.Admin.GetAsync("upstreams")).Json.GetProperty("items").EnumerateArray().Where(upstream => upstream.Text("origin") == "operator").Select(upstream => upstream.Text("name"))];

    private async Task RouteAsync(string models, string target)
    {
        var routes = (await scene.Admin.GetAsync("routes")).Json.GetProperty("routes").EnumerateArray()
            .Where(route => !route.GetProperty("is_locked").GetBoolean() && route.Text("models") != models)
            .Select(route => new { models = route.Text("models"), targets = route.GetProperty("targets").EnumerateArray().Select(name => name.GetString()!).ToArray() })
            .Append(new { models, targets = new[] { target } });
        (await scene.Admin.PutAsync("routes", new { routes })).Status.ShouldBe(HttpStatusCode.OK);
    }
}
