using System.Net;
using System.Net.Sockets;
using System.Text;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Road;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting.Ending;

/// <summary>A server that is told to stop while something is under way.</summary>
public sealed class StopTests
{
    // Longer than anything here takes, so that what ends in time does so by itself.
    private const string Patient = "60";

    [Fact]
    public async Task AnswersThatComeInTime_AreWhole_AndWhatWaitsIsLeftToTheNextStart()
    {
        await using var scene = await StartAsync(Patient, seconds: 2, TestAccount.Many(1)[0] with { VideoLimit = 1 });
        var answer = scene.First.StreamAsync("a stork that arrives in time");
        await Eventually.BeAsync("it is being made", async () => (await scene.Upstream.TasksAsync()).Count == 1);
        var later = await scene.First.AskLaterAsync("a stork that waits for the next day");

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);

        var reply = await answer;
        reply.IsDone.ShouldBeTrue(reply.ErrorMessage);
        scene.Rows.Of("a stork that waits for the next day").State.ShouldBe("queued");
        await scene.Torii.StartAsync();
        (await scene.First.EndAsync(later.Id!)).State.ShouldBe("completed");
        (await scene.Upstream.TasksAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task UploadUnderWay_IsTakenToItsEnd()
    {
        await using var scene = await StartAsync(Patient, seconds: 0.3);
        var body = """{"model":"sora-2","prompt":"an egg that is half way in"}""";
        using var connection = await ConnectAsync(scene.Torii.Setup.Port);
        await SendAsync(connection, $"POST {VideoCalls.Videos} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {scene.Torii.Setup.ClientKeys[0]}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        (await HearAsync(connection)).ShouldStartWith("HTTP/1.1 100", Case.Sensitive, "the server reads the body from now on");
        await SendAsync(connection, body[..20]);
        var stop = scene.Torii.StopAsync();
        await Eventually.BeAsync("nobody is let in any more", () => IsRefusedAsync(scene.Torii.Setup.Port));

        await SendAsync(connection, body[20..]);

        (await ReadAsync(connection)).ShouldStartWith("HTTP/1.1 200");
        (await stop).ShouldBe(0, scene.Torii.Output.Text);
        scene.Rows.Of("an egg that is half way in").State.ShouldBe("queued");
    }

    [Fact]
    public async Task SecondSignal_EndsAtOnceAndInOrder()
    {
        await using var scene = await StartAsync("3600", seconds: 1000);
        var answer = scene.First.StreamAsync("a heron that stands still");
        await Eventually.BeAsync("it is being made", async () => (await scene.Upstream.TasksAsync()).Count == 1);
        var stop = scene.Torii.StopAsync();
        await Eventually.BeAsync("nobody is let in any more", () => IsRefusedAsync(scene.Torii.Setup.Port));

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);

        await stop;
        (await answer).ErrorCode.ShouldBe("server_stopping");
        scene.Torii.Output.Text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Delay_ServesOnButIsNotReady()
    {
        await using var scene = await StartAsync(Patient, seconds: 0.3, more: new() { ["Torii__StopDelay"] = "3600" });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);
        var stop = scene.Torii.StopAsync();

        var ready = await Eventually.GetAsync("it is not ready any more", async () => await client.GetAsync("/health/ready") is { Status: HttpStatusCode.ServiceUnavailable } answer ? answer : null);
        ready.Json.GetProperty("reasons")[0].GetString().ShouldBe("The server is stopping.");
        (await client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
        var late = (await client.PostAsync(VideoCalls.Videos, new { model = "sora-2", prompt = "a swift that comes late" })).Accepted().Text("id");
        (await client.EndAsync($"{VideoCalls.Videos}/{late}")).Json.Text("status").ShouldBe("completed");

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);
        (await stop).ShouldBe(0);
    }

    [Fact]
    public async Task SubmissionThatOutlastsTheStop_IsLookedForAndNeverSentTwice()
    {
        await using var scene = await StartAsync("1", seconds: 0.3);
        await scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamFault.CreateVideo, DelayMs = 20_000 });
        var asked = await scene.First.AskLaterAsync("a crane that is lifted slowly");
        await Eventually.BeAsync("it is being sent", async () => (await scene.Upstream.CallsAsync(UpstreamFault.CreateVideo)).Count == 1);

        (await scene.Torii.StopAsync()).ShouldBe(0, scene.Torii.Output.Text);
        await scene.Torii.StartAsync();

        (await scene.First.EndAsync(asked.Id!)).State.ShouldBe("completed");
        Reckoning.ShouldBalance(scene.Rows, await scene.Upstream.TasksAsync());
    }

    private static Task<Scene> StartAsync(string timeout, double seconds, TestAccount? account = null, Dictionary<string, string>? more = null) => Scene.StartAsync(new SceneSetup
    {
        Accounts = account is null ? TestAccount.Many(1) : [account],
        Seconds = seconds,
        Settings = new Dictionary<string, string>(more ?? []) { ["Torii__StopTimeout"] = timeout },
    });

    private static async Task<bool> IsRefusedAsync(int port)
    {
        try
        {
            using var connection = await ConnectAsync(port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task SendAsync(Socket connection, string text) => await connection.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task<string> HearAsync(Socket connection)
    {
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await connection.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
    }

    private static async Task<string> ReadAsync(Socket connection)
    {
        var text = new StringBuilder();
        while (await HearAsync(connection) is { Length: > 0 } heard)
        {
            text.Append(heard);
        }

        return text.ToString();
    }
}
