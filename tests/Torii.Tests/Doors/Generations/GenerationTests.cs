using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Generations;

/// <summary>Asking how a generation stands.</summary>
public sealed class GenerationTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Unfinished_IsProcessingAndThenStopsWithAChoicePerImage()
    {
        await door.Scene.Upstream.SetSecondsAsync(3);
        var asked = await AskAsync(ChatBodies.Text("two larks", "sora-1.0").With("n", 2));
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        var now = await door.Client.GetAsync("/v1/generation/" + asked);
        now.Status.ShouldBe(HttpStatusCode.OK);
        now.FinishReason.ShouldBe("processing");
        now.Content.ShouldMatch(@"^```think\nProgress: \d+%\n```$");
        now.Json.GetProperty("status").GetString().ShouldBeOneOf("queued", "in_progress");
        now.Json.GetProperty("progress").GetInt32().ShouldBeLessThan(100);
        now.Json.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);

        var end = await EndAsync(asked);
        end.GetProperty("id").GetString().ShouldBe(asked);
        end.GetProperty("status").GetString().ShouldBe("completed");
        end.GetProperty("progress").GetInt32().ShouldBe(100);
        var choices = end.GetProperty("choices").EnumerateArray().ToArray();
        choices.Select(choice => choice.GetProperty("index").GetInt32()).ShouldBe([0, 1]);
        choices.ShouldAllBe(choice => choice.GetProperty("finish_reason").GetString() == "stop");
        choices.Select(ContentOf).Distinct().Count().ShouldBe(2);
        choices.ShouldAllBe(choice => ContentOf(choice).StartsWith("![Generated Image](http", StringComparison.Ordinal) && !ContentOf(choice).Contains('\n'));
    }

    [Fact]
    public async Task Failed_IsAnErrorInWordsAndInItsMembers()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("task_rejected") { Endpoint = "POST /video_gen" });
        var asked = await AskAsync(ChatBodies.Text("a crow that may not be", "sora-1.0"));

        var end = await EndAsync(asked);

        var choice = end.GetProperty("choices").EnumerateArray().ShouldHaveSingleItem();
        choice.GetProperty("finish_reason").GetString().ShouldBe("error");
        ContentOf(choice).ShouldStartWith("```think\n");
        end.GetProperty("status").GetString().ShouldBe("failed");
        end.GetProperty("error").EnumerateObject().Select(member => member.Name).ShouldBe(["message", "type", "param", "code"]);
        end.GetProperty("error").GetProperty("code").GetString().ShouldBe("content_policy_violation");
    }

    [Theory]
    [InlineData("gpt-image", "image_")]
    [InlineData(ChatModels.Video, "video_")]
    public async Task OtherForms_OfTheId_NameTheSame(string model, string prefix)
    {
        var asked = (await door.Client.ChatAsync(ChatBodies.Text("a fern", model))).Json.GetProperty("id").GetString()!;

        foreach (var id in (string[])[asked, prefix + asked["chatcmpl-".Length..], asked["chatcmpl-".Length..]])
        {
            var answer = await door.Client.GetAsync("/v1/generation/" + id);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Json.GetProperty("id").GetString().ShouldBe(asked);
            answer.FinishReason.ShouldBe("stop");
        }
    }

    [Fact]
    public async Task OneOfABatch_StandsForItselfAlone()
    {
        var batch = (await door.Client.ChatAsync(ChatBodies.Text("three pears").With("n", 3))).Json.GetProperty("id").GetString()!["chatcmpl-".Length..];
        var second = door.Scene.Rows.Generations.First(row => row.Prompt == "three pears" && row.Id != batch).Id;

        var answer = await door.Client.GetAsync("/v1/generation/image_" + second);

        answer.Json.GetProperty("choices").GetArrayLength().ShouldBe(1);
        answer.Json.GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task AnotherClients_IsAsIfItWereNotThere()
    {
        var asked = await AskAsync(ChatBodies.Text("a letter", "sora-1.0"));
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        (await other.GetAsync("/v1/generation/" + asked)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        await door.Scene.First.EndAsync(asked);
    }

    [Theory]
    [InlineData("chatcmpl-123456789abcdef")]
    [InlineData("chatcmpl-00000000000000000000000000000000")]
    [InlineData("chatcmpl-")]
    [InlineData("x")]
    [InlineData("_")]
    [InlineData("video_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("%C3%A9%20%22%27;--")]
    [InlineData("..%2F..%2Fhealth")]
    public async Task Nonsense_IsNotFound(string id) =>
        (await door.Client.GetAsync("/v1/generation/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

    private async Task<string> AskAsync(object body)
    {
        var answer = await door.Client.ChatAsync(body);
        answer.FinishReason.ShouldBe("processing");
        return answer.Json.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> EndAsync(string id)
    {
        await door.Scene.First.EndAsync(id);
        return (await door.Client.GetAsync("/v1/generation/" + id)).Json;
    }

    private static string ContentOf(JsonElement choice) => choice.GetProperty("message").GetProperty("content").GetString()!;
}
