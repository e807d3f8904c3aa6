using System.Net.Sockets;
using System.Text;
using Torii.Hosting.Supervision;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting.Supervision;

/// <summary>What a service manager hears of the server, on a socket of its own.</summary>
public sealed class ServiceNoticesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Server_SaysWhenItIsReady_ThatItLives_AndThatItStops()
    {
        using var manager = Listen(_folder.Sub("notify"), out var name);
        var port = Ports.Next();
        await using var server = ServerRun.Start(_folder.Sub("."), Variables.Trial(port).And("NOTIFY_SOCKET", name).And("WATCHDOG_USEC", "200000"));

        (await HearAsync(manager)).ShouldBe("READY=1");
        using var client = new HttpClient();
        (await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        (await HearAsync(manager)).ShouldBe("WATCHDOG=1");
        var stop = server.StopAsync();

        string heard;
        do
        {
            heard = await HearAsync(manager);
        }
        while (heard == "WATCHDOG=1");
        heard.ShouldBe("STOPPING=1");
        (await stop).ShouldBe(0);
    }

    [Fact]
    public async Task AbstractSocket_IsReached()
    {
        var name = $"@torii-test-{Environment.ProcessId}";
        using var manager = Listen('\0' + name[1..], out _);
        using var socket = new NoticeSocket(name);

        socket.Tell("READY=1").ShouldBeTrue();

        (await HearAsync(manager)).ShouldBe("READY=1");
    }

    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("@nobody-listens-here")]
    [InlineData("@")]
    [InlineData("vsock:2:1234")]
    public void NobodyThere_IsNoFault(string path)
    {
        using var socket = new NoticeSocket(path);

        socket.Tell("READY=1").ShouldBeFalse();
    }

    [Fact]
    public void PathLongerThanAny_IsNoFault()
    {
        using var socket = new NoticeSocket("/" + new string('a', 4000));

        socket.Tell("READY=1").ShouldBeFalse();
    }

    [Theory]
    [InlineData("3000000", null, 3)]
    [InlineData("3000000", "me", 3)]
    [InlineData("3000000", "1", null)]
    [InlineData("7200000000", null, 7200)]
    [InlineData("9223372036854775807", null, 86400)]
    [InlineData("0", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("99999999999999999999", null, null)]
    [InlineData(null, null, null)]
    public void Watchdog_IsThisProcesssAndOfALength(string? length, string? process, int? seconds)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["WATCHDOG_USEC"] = length, ["WATCHDOG_PID"] = process == "me" ? $"{Environment.ProcessId}" : process };

        ServiceNotices.WatchedFor(variables.GetValueOrDefault).ShouldBe(seconds is { } some ? TimeSpan.FromSeconds(some) : null);
    }

    public void Dispose() => _folder.Dispose();

    private static Socket Listen(string path, out string name)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        name = path;
        return socket;
    }

    private static async Task<string> HearAsync(Socket manager)
    {
        var buffer = new byte[1000];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        return Encoding.UTF8.GetString(buffer, 0, await manager.ReceiveAsync(buffer, deadline.Token));
    }
}
