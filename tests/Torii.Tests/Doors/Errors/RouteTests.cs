using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Errors;

/// <summary>What no door answers is answered in the same shape.</summary>
public sealed class RouteTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("GET", "/v1/nothing", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("POST", "/v1/responses", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("GET", "/v1", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("GET", "/v1/generation/", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("GET", "/v1/chat/completions", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/v1/models", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("DELETE", "/v1/generation/chatcmpl-0", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/v1/videos/video_0/events", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("PUT", "/v1/images/image_0/events", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("DELETE", "/v1/generation/chatcmpl-0/events", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("GET", "/v1/videos/video_0/events/1", HttpStatusCode.NotFound, "unknown_url")]
    [InlineData("POST", "/media/a/b.png", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/health", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    public async Task Route_ThatNobodyServes_GetsTheEnvelope(string method, string path, HttpStatusCode status, string code)
    {
        var answer = await door.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.ShouldBeError(status, code);
        answer.Headers.ContainsKey("Allow").ShouldBe(status == HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/v1/responses")]
    [InlineData("/v1/embeddings")]
    public async Task Url_OfADoorThatWeDoNotHave_IsToldThoseThatWeHave(string path)
    {
        var answer = await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path));

        var message = answer.Json.GetProperty("error").GetProperty("message").GetString()!;
        message.ShouldContain(path);
        message.ShouldContain("/v1/chat/completions");
        message.ShouldContain("/v1/models");
        message.ShouldNotContain("{");
    }

    [Theory]
    [InlineData("/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/v1/chat/completions", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/v1/videos/video_0/events", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/media/a/b.png", HttpStatusCode.NotFound)]
    public async Task Head_IsAnsweredWithoutABody(string path, HttpStatusCode status)
    {
        var answer = await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        answer.Body.ShouldBeEmpty();
        answer.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Server_DoesNotNameItsSoftware() => (await door.Client.GetAsync("/")).Headers.Keys.ShouldNotContain("Server");
}
