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
    [InlineData("POST", "/media/a/b.png", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/health", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    public async Task Route_ThatNobodyServes_GetsTheEnvelope(string method, string path, HttpStatusCode status, string code)
    {
        var answer = await door.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.ShouldBeError(status, code);
        answer.Headers.ContainsKey("Allow").ShouldBe(status == HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task RequestIds_AreOfOneRequest()
    {
        var first = await door.Client.GetAsync("/v1/models");
        var second = await door.Client.GetAsync("/v1/nothing");

        first.Headers["x-request-id"].ShouldNotBe(second.Headers["x-request-id"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/admin")]
    public async Task Console_IsOneLine(string path)
    {
        using var nobody = new ApiClient(door.Address, key: null);

        var answer = await nobody.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers["Content-Type"].ShouldStartWith("text/plain");
        answer.Body.TrimEnd('\n').ShouldNotContain("\n");
        answer.Body.ShouldContain("Torii");
    }

    [Fact]
    public async Task Server_DoesNotNameItsSoftware() => (await door.Client.GetAsync("/")).Headers.Keys.ShouldNotContain("Server");
}
