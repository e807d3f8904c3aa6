using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>A long wait for a whole answer: in real time, since what it guards against are other programs' real timers.</summary>
public sealed class ChatWaitSilenceTests
{
    [Fact]
    public async Task WaitBeyondFifteenSeconds_IsFilledWithWhiteSpace()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Seconds = 16.5 });
        await scene.Upstream.StrikeAsync(new UpstreamFault("violation"));
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        var made = client.ChatAsync(ChatBodies.Text("a glacier, slowly"));
        var refused = client.ChatToTheBreakAsync(ChatBodies.Text("a glacier that may not be", ChatModels.Video));

        var answer = await made;
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.Body.ShouldStartWith(" ");
        answer.Content.ShouldStartWith("![Generated Image](");

        // The status had gone out: what is left is to say it in the body, and to break the connection.
        var (body, isBroken) = await refused;
        body.ShouldStartWith(" ");
        JsonElement.Parse(body).GetProperty("error").GetProperty("code").GetString().ShouldBe("content_policy_violation");
        isBroken.ShouldBeTrue();
    }
}
