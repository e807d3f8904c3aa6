using Torii.Tests.Support;

namespace Torii.Tests.Doors.Events;

/// <summary>
/// Clients that wait while nothing happens and while the server stops: in real time, since what keeps silent connections
/// alive is there for other programs' real timers.
/// </summary>
public sealed class WaitingStreamTests
{
    [Fact]
    public async Task Silence_IsFilledWithComments_AndAStopEndsEveryWaitCleanly()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup { Seconds = 600 });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);
        var id = (await scene.First.AskLaterAsync("a tide that does not turn")).Id!;
        await Eventually.BeAsync("it is being made", async () => (await scene.Upstream.TasksAsync()).Count == 1);
        var poll = new HttpRequestMessage(HttpMethod.Get, "/v1/generation/" + id);
        poll.Headers.Add("Prefer", "wait=120");
        var polling = client.SendAsync(poll);

        var (lines, stopping) = await ReadToTheEndAsync(scene, id);
        var polled = await polling;

        (await stopping).ShouldBe(0);
        lines.ShouldContain(": keep-alive");
        lines[lines.IndexOf(": keep-alive") + 1].ShouldBeEmpty();
        lines.ShouldContain("event: accepted");
        lines[^1].ShouldBeEmpty();
        polled.FinishReason.ShouldBe("processing");

        await scene.Torii.StartAsync();
        await scene.Upstream.SetSecondsAsync(0.3);
        using var again = await OpenAsync(scene, id, lastEventId: "1");
        using var reader = new StreamReader(await again.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("id: 2");
    }

    /// <summary>Reads until the first comment, has the server stop, and reads on to the end of the stream, which must be a clean one.</summary>
    private static async Task<(List<string> Lines, Task<int> Stopping)> ReadToTheEndAsync(Scene scene, string id)
    {
        using var answer = await OpenAsync(scene, id, lastEventId: null);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var lines = new List<string>();
        Task<int>? stopping = null;
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line == ": keep-alive")
            {
                stopping ??= scene.Torii.StopAsync();
            }
        }

        return (lines, stopping.ShouldNotBeNull());
    }

    private static async Task<HttpResponseMessage> OpenAsync(Scene scene, string id, string? lastEventId)
    {
        using var http = new HttpClient { BaseAddress = scene.Torii.Setup.Address, Timeout = Timeout.InfiniteTimeSpan };
        var request = EventReader.Request(scene.Torii.Setup.ClientKeys[0], $"/v1/generation/{id}/events", lastEventId);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
