using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>Who gets in, by what is sent with a request.</summary>
public sealed class ClientKeyTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("/v1/models")]
    [InlineData("/V1/models")]
    [InlineData("/v1/models/gpt-image")]
    [InlineData("/v1/generation/chatcmpl-0")]
    [InlineData("/v1/nothing")]
    public async Task NoKey_IsRefused(string path)
    {
        using var nobody = new ApiClient(door.Address, key: null);

        ShouldBeRefused(await nobody.GetAsync(path));
    }

    [Theory]
    [InlineData("Authorization", "Bearer wrong")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Basic {0}")]
    [InlineData("Authorization", "{0}")]
    [InlineData("Authorization", "Bearer {0}x")]
    [InlineData("Authorization", "Bearer {0}, Bearer {0}")]
    [InlineData("api-key", "wrong")]
    [InlineData("x-other", "{0}")]
    public async Task WrongKey_IsRefused(string header, string value) => ShouldBeRefused(await AskAsync(header, string.Format(null, value, door.Key)));

    [Theory]
    [InlineData("Authorization", "Bearer {0}")]
    [InlineData("authorization", "bearer  {0}")]
    [InlineData("api-key", "{0}")]
    public async Task RightKey_GetsIn(string header, string value) => (await AskAsync(header, string.Format(null, value, door.Key))).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("")]
    [InlineData("Authorization: Bearer wrong\n")]
    public async Task WrongKey_IsRefusedBeforeTheBodyIsRead(string header)
    {
        // The body never comes; whoever waited for it would never answer.
        var head = await RawRequest.HeadOfAnswerAsync(
            door.Address, $"POST /v1/chat/completions HTTP/1.1\nHost: localhost\n{header}Content-Type: application/json\nContent-Length: 1000000\n\n");

        head.ShouldStartWith("HTTP/1.1 401 ");
        head.ShouldContain("WWW-Authenticate: Bearer");
        head.ShouldContain("x-request-id: ");
    }

    [Theory]
    [InlineData("/V1/chat/completions")]
    [InlineData("/v1/Chat/Completions")]
    public async Task PathInOtherLetters_LeadsPastNobody(string path)
    {
        using var nobody = new ApiClient(door.Address, key: null);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(ApiClient.Bytes(ChatBodies.Text("a gate"))) };

        ShouldBeRefused(await nobody.SendAsync(request));
        door.Scene.Rows.Generations.ShouldBeEmpty();
    }

    private static void ShouldBeRefused(ApiAnswer answer)
    {
        answer.ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    private async Task<ApiAnswer> AskAsync(string header, string value)
    {
        using var nobody = new ApiClient(door.Address, key: null);
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        request.Headers.TryAddWithoutValidation(header, value);
        return await nobody.SendAsync(request);
    }
}
