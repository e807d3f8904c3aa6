using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Studio;

public sealed class StudioOptionsTests(AdminScene scene) : IClassFixture<AdminScene>
{
    private const string Path = "studio/options";

    [Fact]
    public async Task Options_WithoutAKey_AreRefused()
    {
        using var stranger = new AdminClient(scene.Address, key: null);

        (await stranger.GetAsync(Path)).ShouldBeError(HttpStatusCode.Unauthorized, "not_signed_in");
    }

    [Fact]
    public async Task Options_TellWhatTheDoorsAllow()
    {
        var options = await OptionsAsync();

        options.GetProperty("styles").EnumerateArray().Select(style => style.GetString()).ShouldContain("anime");
        var limits = options.GetProperty("limits");
        await ShouldTakeAsync(limits.GetProperty("variants").GetInt32(), "n", more => new { model = "gpt-image", prompt = "A gate", n = more }, "/v1/images/generations");
        await ShouldTakeAsync(
            limits.GetProperty("shots").GetInt32(),
            "prompt",
            more => new { model = "sora2-landscape-10s", prompt = string.Concat(Enumerable.Repeat("[1s]A gate opens.", more)) },
            "/v1/videos");
    }

    [Fact]
    public async Task Options_TellOfEveryModel_WhatCanBeHadOrWhyNot()
    {
        var models = (await OptionsAsync()).GetProperty("models").EnumerateArray().ToDictionary(model => model.GetProperty("name").GetString()!);

        var free = models["sora-2"];
        free.GetProperty("kind").GetString().ShouldBe("video");
        free.GetProperty("is_free").GetBoolean().ShouldBeTrue();
        free.GetProperty("offer").GetProperty("seconds").EnumerateArray().Select(seconds => seconds.GetInt32()).ShouldContain(10);
        free.GetProperty("offer").GetProperty("storyboard").GetString().ShouldBe("native");
        free.GetProperty("hindrance").ValueKind.ShouldBe(JsonValueKind.Null);
        models.Keys.ShouldContain("avatar-create");
        models.Values.ShouldAllBe(model => (model.GetProperty("offer").ValueKind == JsonValueKind.Null) != (model.GetProperty("hindrance").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public async Task Options_NameTheConsolesClient_OnceSomebodyHasSignedIn()
    {
        using var somebody = new AdminClient(scene.Address, key: null);
        (await somebody.PostAsync("login", new { admin_key = AdminScene.AdminKey })).Status.ShouldBe(HttpStatusCode.OK);

        (await OptionsAsync()).GetProperty("client_id").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Options_CannotBeChanged(string method) =>
        (await scene.Admin.SendAsync(new HttpMethod(method), Path, """{"styles":["<script>"]}""")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);

    private async Task<JsonElement> OptionsAsync()
    {
        var answer = await scene.Admin.GetAsync(Path);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json;
    }

    // As much as is told is taken, and one more is not.
    private async Task ShouldTakeAsync(int most, string field, Func<int, object> body, string door)
    {
        (await scene.Client.SendAsync(Request(door, body(most + 1)))).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body),
            answer => answer.Json.GetProperty("error").GetProperty("param").GetString().ShouldBe(field));
        (await scene.Client.SendAsync(Request(door, body(most)))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpRequestMessage Request(string door, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(ApiClient.Bytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Prefer", "respond-async");
        return request;
    }
}
