using System.Net;
using System.Net.Sockets;
using System.Text;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>What <c>torii health</c> says of what listens where Torii would, be it Torii or not.</summary>
public sealed class HealthCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();

    [Fact]
    public async Task Server_ThatLivesButHasNoAccount_IsAliveAndNotReady()
    {
        var variables = Variables.Trial(_port).And("TORII_SIMULATOR", "off").And("API_HOST", "127.0.0.1");
        await using var server = ServerRun.Start(_folder.Path, variables);
        await server.ListeningAsync();

        (await HealthAsync(variables)).ShouldBe((0, $"http://127.0.0.1:{_port}/health/live: live"));
        var (code, says) = await HealthAsync(variables, "--ready");
        code.ShouldBe(1);
        says.ShouldContain("not ready (There is no account");
    }

    [Fact]
    public async Task NobodyThere_IsNotHealthy()
    {
        (await HealthAsync(Variables.Trial(_port))).ShouldBe((1, $"http://127.0.0.1:{_port}/health/live: no answer"));
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n<p>Hello</p>", "is not Torii")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "is not Torii")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", "is not Torii")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=martian\r\nContent-Length: 14\r\n\r\n{\"status\":\"\u00ff\"}", "is not Torii")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n{", "no answer")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"status\":", "no answer")]
    [InlineData("SSH-2.0-another\r\n", "no answer")]
    public async Task SomebodyElse_IsNotHealthy(string answer, string says)
    {
        using var listener = new TcpListener(IPAddress.Loopback, _port);
        listener.Start();
        var served = AnswerAsync(listener, answer);

        var (code, output) = await HealthAsync(Variables.Trial(_port));

        code.ShouldBe(1);
        output.ShouldContain(says);
        output.ShouldNotContain("   at ");
        await served;
    }

    [Fact]
    public async Task WrongSettings_AreNamed()
    {
        var (code, says) = await HealthAsync(Variables.Trial(_port).And("API_PORT", "eight"));

        code.ShouldBe(2);
        says.ShouldContain("API_PORT");
    }

    [Fact]
    public async Task SettingsThatAreNoJson_AreNamed()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "appsettings.json"), "{ no", TestContext.Current.CancellationToken);

        var (code, says) = await HealthAsync(Variables.Trial(_port));

        code.ShouldBe(2);
        says.ShouldContain("appsettings.json");
        says.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Says)> HealthAsync(Dictionary<string, string> variables, params string[] options)
    {
        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, variables, ["health", .. options]);
        return (code, (output + error).Trim());
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        var asked = await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken);
        asked.ShouldBePositive();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer), TestContext.Current.CancellationToken);
    }
}
