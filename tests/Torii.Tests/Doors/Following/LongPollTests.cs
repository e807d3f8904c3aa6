using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Following;

/// <summary>Asking how something stands, with the patience to wait for its end.</summary>
public sealed class LongPollTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Applied = "Preference-Applied";

    [Theory]
    [InlineData("gpt-image", 2)]
    [InlineData(ChatModels.Video, 1)]
    public async Task Wait_LongerThanTheWork_AnswersItsEnd(string model, int count)
    {
        var asked = await AskAsync(ChatBodies.Text("a heron waits", model).With("n", count), seconds: 1.5);

        var answer = await WaitAsync(asked, "wait=120");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.FinishReason.ShouldBe("stop");
        answer.Json.GetProperty("status").GetString().ShouldBe("completed");
        answer.Json.GetProperty("choices").GetArrayLength().ShouldBe(count);
        answer.Headers[Applied].ShouldBe("wait=120");
    }

    [Fact]
    public async Task Wait_ShorterThanTheWork_AnswersHowItStands()
    {
        var asked = await AskAsync(ChatBodies.Text("a glacier", ChatModels.Video), seconds: 600);

        var answer = await WaitAsync(asked, "wait=1");

        answer.FinishReason.ShouldBe("processing");
        answer.Headers[Applied].ShouldBe("wait=1");
    }

    [Fact]
    public async Task Failure_IsAnEndToo()
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault("violation"));
        var asked = await AskAsync(ChatBodies.Text("what may not be", ChatModels.Video), seconds: 0.3);

        var answer = await WaitAsync(asked, "wait=120");

        answer.FinishReason.ShouldBe("error");
        answer.Json.GetProperty("status").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task WithoutPreference_OrWithOneThatCannotBeRead_NothingIsWaitedFor()
    {
        var asked = await AskAsync(ChatBodies.Text("a slow river", ChatModels.Video), seconds: 600);

        foreach (var preference in (string[])["respond-async", "wait=ever"])
        {
            var answer = await WaitAsync(asked, preference);
            answer.FinishReason.ShouldBe("processing");
            answer.Headers.Keys.ShouldNotContain(Applied);
        }
    }

    [Fact]
    public async Task AnotherClients_IsNotWaitedFor()
    {
        var asked = await AskAsync(ChatBodies.Text("a letter that takes long", ChatModels.Video), seconds: 600);
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        var answer = await other.SendAsync(Request(asked, "wait=120"));

        answer.ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        answer.Headers.Keys.ShouldNotContain(Applied);
    }

    private static HttpRequestMessage Request(string id, string preference)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/generation/" + id);
        request.Headers.TryAddWithoutValidation("Prefer", preference);
        return request;
    }

    private Task<ApiAnswer> WaitAsync(string id, string preference) => door.Client.SendAsync(Request(id, preference));

    private async Task<string> AskAsync(object body, double seconds)
    {
        await door.Scene.Upstream.SetSecondsAsync(seconds);
        var request = ApiClient.ChatRequest(ApiClient.Bytes(body));
        request.Headers.Add("Prefer", "respond-async");
        return (await door.Client.SendAsync(request)).Json.GetProperty("id").GetString()!;
    }
}
