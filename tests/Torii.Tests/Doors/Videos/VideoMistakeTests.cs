using System.Net;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>Requests for videos that cannot be meant: each is answered with what is wrong, and nothing is queued.</summary>
public sealed class VideoMistakeTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    [Theory]
    [InlineData("{}", "missing_required_parameter", "prompt")]
    [InlineData("""{"prompt":null}""", "invalid_type", "prompt")]
    [InlineData("""{"prompt":""}""", "invalid_value", "prompt")]
    [InlineData("""{"prompt":"  "}""", "missing_prompt", "prompt")]
    [InlineData("""{"prompt":7}""", "invalid_type", "prompt")]
    [InlineData("""{"prompt":["x"]}""", "invalid_type", "prompt")]
    [InlineData("""{"prompt":"a data:image/png;base64,iVBORw0KGgo= b"}""", "invalid_value", "prompt")]
    [InlineData("""{"prompt":"x","model":""}""", "invalid_value", "model")]
    [InlineData("""{"prompt":"x","model":5}""", "invalid_type", "model")]
    [InlineData("""{"prompt":"x","model":"gpt-image"}""", "invalid_value", "model")]
    [InlineData("""{"prompt":"x","model":"avatar-create"}""", "invalid_value", "model")]
    [InlineData("""{"prompt":"x","model":"prompt-enhance-short-10s"}""", "invalid_value", "model")]
    [InlineData("""{"prompt":"x","seconds":0}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","seconds":"301"}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","seconds":4.5}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","seconds":"ten"}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","seconds":""}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","seconds":true}""", "invalid_type", "seconds")]
    [InlineData("""{"prompt":"x","size":"large"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":""}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":"1280X720"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":"15x720"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":"1280x8193"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":1280}""", "invalid_type", "size")]
    [InlineData("""{"prompt":"x","n":2}""", "invalid_value", "n")]
    [InlineData("""{"prompt":"x","n":0}""", "invalid_value", "n")]
    [InlineData("""{"prompt":"x","strict":"yes"}""", "invalid_type", "strict")]
    [InlineData("""{"prompt":"x","publish":1}""", "invalid_type", "publish")]
    [InlineData("""{"prompt":"x","webhook_url":"ftp://hooks.example"}""", "invalid_value", "webhook_url")]
    [InlineData("""{"prompt":"x","remix_target_id":"nothing"}""", "invalid_value", "remix_target_id")]
    [InlineData("""{"prompt":"x","remix_target_id":""}""", "invalid_value", "remix_target_id")]
    [InlineData("""{"prompt":"x","characters":{"id":"y"}}""", "invalid_type", "characters")]
    [InlineData("""{"prompt":"x","characters":["y"]}""", "invalid_type", "characters[0]")]
    [InlineData("""{"prompt":"x","characters":[{}]}""", "missing_required_parameter", "characters[0].id")]
    [InlineData("""{"prompt":"x","characters":[{"id":"a"},{"id":"b"},{"id":"c"}]}""", "invalid_value", "characters")]
    [InlineData("[]", "invalid_type", null)]
    [InlineData("\"x\"", "invalid_type", null)]
    [InlineData("{", "invalid_json", null)]
    [InlineData("", "invalid_json", null)]
    public async Task Video_AskedForWrongly_IsRefused(string body, string code, string? param) =>
        (await door.Client.PostAsync(Videos, body)).ShouldBeError(HttpStatusCode.BadRequest, code, param);

    [Theory]
    [InlineData("prompt=", "missing_required_parameter", "prompt")]
    [InlineData("seconds=4", "missing_required_parameter", "prompt")]
    [InlineData("prompt=x seconds=4.0", "invalid_value", "seconds")]
    [InlineData("prompt=x strict=maybe", "invalid_type", "strict")]
    [InlineData("prompt=x n=2", "invalid_value", "n")]
    [InlineData("prompt=x prompt[a]=y", "invalid_form", "prompt")]
    [InlineData("prompt[]=x", "invalid_type", "prompt")]
    [InlineData("prompt=x characters[id]=y", "invalid_type", "characters")]
    [InlineData("prompt=x characters[][id]=a characters[][id]=b characters[][id]=c", "invalid_value", "characters")]
    [InlineData("prompt=x size[=y", "invalid_form", "size[")]
    public async Task Form_FilledInWrongly_IsRefused(string texts, string code, string param) =>
        (await door.Client.PostTextsAsync(Videos, texts.Split(' '))).ShouldBeError(HttpStatusCode.BadRequest, code, param);

    [Fact]
    public async Task Prompt_IsCountedInCharacters()
    {
        var longest = string.Concat(Enumerable.Repeat("🦢", 32_000));

        (await door.Client.PostAsync(Videos, new { prompt = longest })).Accepted();
        (await door.Client.PostAsync(Videos, new { prompt = longest + "a" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "prompt");
        (await door.Client.PostTextsAsync(Videos, "prompt=" + new string('a', 32_001))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "prompt");
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotFound()
    {
        (await door.Client.PostAsync(Videos, new { prompt = "x", model = "sora-9" })).ShouldBeError(HttpStatusCode.NotFound, "model_not_found", "model");
        (await door.Client.PostAsync(Videos, new { prompt = "x", characters = new[] { new { id = "character_00000000000000000000000000000000" } } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "characters");
        (await door.Client.PostAsync(Videos, new { prompt = "x", characters = new[] { new { id = "who" } } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "characters");
        (await door.Client.PostAsync(Videos, new { prompt = "x", remix_target_id = "video_00000000000000000000000000000000" })).ShouldBeError(HttpStatusCode.NotFound, "remix_target_not_found", "remix_target_id");
    }

    [Theory]
    [InlineData("edits", """{"prompt":"x"}""", "missing_required_parameter", "video")]
    [InlineData("edits", """{"prompt":"x","video":null}""", "invalid_type", "video")]
    [InlineData("edits", """{"prompt":"x","video":{}}""", "invalid_value", "video")]
    [InlineData("edits", """{"prompt":"x","video":{"id":7}}""", "invalid_type", "video.id")]
    [InlineData("edits", """{"prompt":"x","video":{"file_id":"file-abc"}}""", "invalid_value", "video")]
    [InlineData("edits", """{"prompt":"x","video":"a clip"}""", "invalid_type", "video")]
    [InlineData("edits", """{"prompt":"x","video":5}""", "invalid_type", "video")]
    [InlineData("edits", """{"prompt":"x","video":"data:video/mp4;base64,AAAAGGZ0eXBpc29t"}""", "invalid_value", "video")]
    [InlineData("edits", """{"video":{"id":"y"}}""", "missing_required_parameter", "prompt")]
    [InlineData("edits", """{"prompt":"x","video":{"id":""}}""", "not_found", "video")]
    [InlineData("edits", """{"prompt":"x","video":{"id":"y"}}""", "not_found", "video")]
    [InlineData("extensions", """{"prompt":"x"}""", "missing_required_parameter", "video")]
    [InlineData("extensions", """{"prompt":"x","seconds":"0","video":{"id":"y"}}""", "invalid_value", "seconds")]
    [InlineData("extensions", """{"prompt":"x","video":{"id":"y"}}""", "not_found", "video")]
    [InlineData("video_00000000000000000000000000000000/remix", "{}", "missing_required_parameter", "prompt")]
    [InlineData("characters", """{"video":{"file_id":"file-abc"}}""", "missing_required_parameter", "name")]
    [InlineData("characters", """{"name":"","video":{"file_id":"file-abc"}}""", "invalid_value", "name")]
    [InlineData("characters", """{"name":" ","video":{"file_id":"file-abc"}}""", "invalid_value", "name")]
    [InlineData("characters", """{"name":5,"video":{"file_id":"file-abc"}}""", "invalid_type", "name")]
    [InlineData("characters", """{"name":"Kit"}""", "missing_required_parameter", "video")]
    [InlineData("characters", """{"name":"Kit","video":7}""", "invalid_type", "video")]
    [InlineData("characters", """{"name":"Kit","video":[]}""", "invalid_value", "video")]
    [InlineData("characters", """{"name":"Kit","video":{}}""", "missing_required_parameter", "video.url")]
    [InlineData("characters", """{"name":"Kit","video":{"id":"y"}}""", "not_found", "video")]
    [InlineData("characters", """{"name":"Kit","video":{"file_id":"file-abc"}}""", "file_not_found", "video")]
    [InlineData("characters", """{"name":"Kit","video":{"url":"http://127.0.0.1:1/a.mp4"}}""", "invalid_video_url", "video")]
    public async Task OtherDoors_KnockedAtWrongly_SaySo(string path, string body, string code, string param) =>
        (await door.Client.PostAsync($"{Videos}/{path}", body)).ShouldBeError(code.EndsWith("not_found", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, code, param);

    [Fact]
    public async Task UploadedVideo_CannotBeEditedOrGoneOnWith()
    {
        foreach (var path in (string[])["edits", "extensions"])
        {
            var answer = await door.Client.PostFormAsync($"{Videos}/{path}", FormBench.Text("prompt", "in chalk"), FormBench.File("video", Pictures.Mp4(5000)));

            answer.ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "video");
            answer.Body.ShouldContain("id of a finished video");
        }
    }

    [Fact]
    public async Task CharactersForm_ThatBringsNoVideo_IsRefused()
    {
        var path = $"{Videos}/characters";

        (await door.Client.PostFormAsync(path, FormBench.Text("name", "Kit"), FormBench.File("video", Pictures.Png()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "video");
        (await door.Client.PostFormAsync(path, FormBench.Text("name", "Kit"), FormBench.File("video", []))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "video");
        (await door.Client.PostFormAsync(path, FormBench.Text("name", "Kit"))).ShouldBeError(HttpStatusCode.BadRequest, "missing_required_parameter", "video");
        (await door.Client.PostFormAsync(path, FormBench.Text("name", new string('k', 81)), FormBench.File("video", Pictures.Mp4()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "name");
        (await door.Client.PostFormAsync(path, FormBench.Text("name", "Kit"), FormBench.File("video", Pictures.Mp4()), FormBench.File("video", Pictures.Mp4()))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "video");
        (await door.Client.GetAsync($"{path}/character_00000000000000000000000000000000")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task WrongMethod_IsSaidToBe() =>
        (await door.Client.PostAsync($"{Videos}/video_00000000000000000000000000000000", "{}")).ShouldBeError(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
}
