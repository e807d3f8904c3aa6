using Torii.Tests.Support;

namespace Torii.Tests.Road;

public sealed class DisconnectTests
{
    [Fact]
    public async Task Client_LeavesItsStream_TheGenerationCompletesAllTheSame()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Seconds = 2 });

        var id = await scene.First.StreamAndLeaveAsync("a fox that looks back");

        var reply = await scene.First.EndAsync(id);
        reply.State.ShouldBe("completed", reply.ErrorMessage);
        (await ChatClient.DownloadAsync(reply.Media!)).ShouldNotBeEmpty();
        (await scene.Upstream.TasksAsync()).ShouldHaveSingleItem();
    }
}
