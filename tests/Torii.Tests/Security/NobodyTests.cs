using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>A key that is not in force opens no door, be there something behind it or not.</summary>
public sealed class NobodyTests(RightsScene rights) : IClassFixture<RightsScene>
{
    public static TheoryData<string, string> Doors => new()
    {
        { "POST", "/v1/chat/completions" },
        { "GET", "/v1/models" },
        { "GET", "/v1/models/gpt-image" },
        { "GET", "/v1/generation/video_0" },
        { "GET", "/v1/generation/video_0/events" },
        { "GET", "/v1/characters" },
        { "GET", "/v1/characters/character_0" },
        { "DELETE", "/v1/characters/character_0" },
        { "POST", "/v1/videos" },
        { "GET", "/v1/videos" },
        { "GET", "/v1/videos/video_0" },
        { "DELETE", "/v1/videos/video_0" },
        { "GET", "/v1/videos/video_0/content" },
        { "HEAD", "/v1/videos/video_0/content" },
        { "GET", "/v1/videos/video_0/events" },
        { "POST", "/v1/videos/video_0/remix" },
        { "POST", "/v1/videos/edits" },
        { "POST", "/v1/videos/extensions" },
        { "POST", "/v1/videos/characters" },
        { "GET", "/v1/videos/characters/character_0" },
        { "POST", "/v1/images/generations" },
        { "POST", "/v1/images/edits" },
        { "GET", "/v1/images/image_0" },
        { "GET", "/v1/images/image_0/events" },
        { "POST", "/v1/files" },
        { "GET", "/v1/files" },
        { "GET", "/v1/files/file-0" },
        { "GET", "/v1/files/file-0/content" },
        { "DELETE", "/v1/files/file-0" },
        { "GET", "/V1/Videos" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_NotInForce_IsNobodys(string method, string path)
    {
        foreach (var key in (string?[])[RightsScene.KeyOf("expired", "chat"), "a-key-of-nobody", null])
        {
            using var client = new ApiClient(rights.Address, key);
            var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

            answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
            answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
            answer.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
            answer.Headers.Keys.ShouldNotContain("x-ratelimit-limit-requests");
        }
    }
}
