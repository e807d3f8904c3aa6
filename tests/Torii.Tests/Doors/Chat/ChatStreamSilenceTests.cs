using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>A long wait for a stream: in real time, since what it guards against are other programs' real timers.</summary>
public sealed class ChatStreamSilenceTests
{
    [Fact]
    public async Task WaitBeyondTenSeconds_IsFilledWithComments()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Seconds = 12.5 });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        var stream = await client.StreamAsync(ChatBodies.Text("a tide comes in", ChatModels.Video, stream: true));

        stream.IsDone.ShouldBeTrue();
        stream.Lines.ShouldContain(": keep-alive");
        Enumerable.Range(0, stream.Lines.Count).Where(at => stream.Lines[at] == ": keep-alive").ShouldAllBe(at => stream.Lines[at + 1].Length == 0);
        stream.Content.ShouldStartWith("```html");
    }
}
