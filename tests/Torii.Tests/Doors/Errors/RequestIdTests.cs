using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Errors;

/// <summary>Every answer names its request, so that people who ask for help can.</summary>
public sealed class RequestIdTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("/", HttpStatusCode.Found)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/v1/models", HttpStatusCode.OK)]
    [InlineData("/v1/models/nobodys", HttpStatusCode.NotFound)]
    [InlineData("/v1/characters", HttpStatusCode.OK)]
    [InlineData("/v1/generation/video_0", HttpStatusCode.NotFound)]
    [InlineData("/v1/videos/video_0/events", HttpStatusCode.NotFound)]
    [InlineData("/v1/chat/completions", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/media/a/b.png", HttpStatusCode.NotFound)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task Answer_HasOne(string path, HttpStatusCode status)
    {
        var answer = await door.Client.GetAsync(path);

        answer.Status.ShouldBe(status);
        answer.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Refusal_Stream_AndFile_HaveOne()
    {
        using var nobody = new ApiClient(door.Address, key: null);
        (await nobody.GetAsync("/v1/models")).Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();

        var stream = await door.Client.StreamAsync(ChatBodies.Text("a numbered ticket", stream: true));
        stream.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();

        var file = await nobody.GetAsync(stream.Content[(stream.Content.IndexOf('(') + 1)..^1]);
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Two_AreNeverTheSame()
    {
        var first = await door.Client.GetAsync("/v1/models");
        var second = await door.Client.GetAsync("/v1/nothing");

        first.Headers["x-request-id"].ShouldNotBe(second.Headers["x-request-id"]);
    }

    [Fact]
    public async Task Body_ThatDoesNotCome_IsGivenUpAndMayBeSentAgain()
    {
        // Kestrel allows five seconds before it expects 240 bytes a second.
        var head = await RawRequest.HeadOfAnswerAsync(
            door.Address,
            $"POST /v1/chat/completions HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Type: application/json\nContent-Length: 1000\n\n");

        head.ShouldStartWith("HTTP/1.1 408 ");
        head.ShouldContain("Retry-After: ");
        head.ShouldContain("x-request-id: ");
    }
}
