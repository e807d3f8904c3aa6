using System.Net;
using System.Net.Sockets;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>
/// The two ports of the older proxies, on a loopback address that no other program uses: on the usual one the ports may
/// be anybody's.
/// </summary>
public sealed class PortTests : IDisposable
{
    private const int First = 8000;
    private const int Second = 8890;

    private static int _last = 1;

    private readonly TemporaryFolder _folder = new();
    private readonly IPAddress _host = new([127, 77, (byte)(Environment.ProcessId % 250), (byte)Interlocked.Increment(ref _last)]);

    private Dictionary<string, string> Variables => new(StringComparer.Ordinal) { ["API_HOST"] = $"{_host}", ["API_AUTH_TOKEN"] = "a-key-of-ours" };

    [Fact]
    public async Task BothFree_BothAreServed()
    {
        Assert.SkipUnless(IsFree(First) && IsFree(Second), "Somebody serves 8000 or 8890 on every address of this machine.");
        await using var server = ServerRun.Start(_folder.Path, Variables);

        (await server.ListeningAsync()).Select(address => address.Port).ShouldBe([First, Second], ignoreOrder: true);
        await ShouldAnswerAsync(First);
        await ShouldAnswerAsync(Second);
    }

    [Theory]
    [InlineData(First, Second)]
    [InlineData(Second, First)]
    public async Task OneTaken_TheOtherIsServedWithAWarning(int taken, int free)
    {
        Assert.SkipUnless(IsFree(free), $"Somebody serves {free} on every address of this machine.");
        using var somebody = Take(taken);
        await using var server = ServerRun.Start(_folder.Path, Variables);

        (await server.ListeningAsync()).Select(address => address.Port).ShouldBe([free]);
        await ShouldAnswerAsync(free);
        server.Out.Text.ShouldContain($"Port {taken} is taken");
    }

    [Fact]
    public async Task BothTaken_EndsTheStart()
    {
        using var first = Take(First);
        using var second = Take(Second);

        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, Variables);

        code.ShouldBe(1);
        error.ShouldContain("8000 and 8890");
        error.ShouldContain("API_PORT");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task UpstreamAtAPortThatIsFree_WouldBeToriiItself()
    {
        Assert.SkipUnless(IsFree(First), $"Somebody serves {First} on every address of this machine.");

        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("OPENAI_BASE_URL", $"http://{_host}:{First}/v1"));

        code.ShouldBe(1);
        error.ShouldContain("Torii itself");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task UpstreamAtAPortThatIsTaken_IsAnotherProgram()
    {
        Assert.SkipUnless(IsFree(Second), $"Somebody serves {Second} on every address of this machine.");
        using var somebody = Take(First);
        await using var server = ServerRun.Start(_folder.Path, Variables.And("OPENAI_BASE_URL", $"http://{_host}:{First}/v1"));

        (await server.ListeningAsync()).Select(address => address.Port).ShouldBe([Second]);
    }

    [Fact]
    public async Task OwnPortTaken_EndsTheStartInPlainWords()
    {
        var port = Ports.Next();
        using var somebody = Take(port);

        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("API_PORT", $"{port}"));

        code.ShouldBe(1);
        error.ShouldContain($"{port}");
        (output + error).ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("API_PORT", "18999")]
    [InlineData("VERBOSE_LOGGING", "true")]
    public async Task AddressOfAnotherMachine_EndsTheStartInPlainWords(string name, string value)
    {
        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("API_HOST", "203.0.113.77").And(name, value));

        code.ShouldBe(1);
        error.ShouldContain("no address 203.0.113.77");
        error.ShouldContain("API_HOST");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task DataFolderInUse_EndsTheStartInPlainWords()
    {
        await using var server = ServerRun.Start(_folder.Path, Variables.And("API_PORT", $"{Ports.Next()}"));
        await server.ListeningAsync();

        var (code, _, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("API_PORT", $"{Ports.Next()}"));

        code.ShouldBe(1);
        error.ShouldContain("Torii cannot start");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task DatabaseThatIsNone_EndsTheStartInPlainWords()
    {
        Directory.CreateDirectory(_folder.Sub("data"));
        await File.WriteAllTextAsync(_folder.Sub("data/torii.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var (code, _, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("API_PORT", $"{Ports.Next()}"));

        code.ShouldBe(1);
        error.ShouldStartWith("Torii cannot start: SQLite: file is not a database");
        error.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldAnswerAsync(int port)
    {
        using var client = new ApiClient(new Uri($"http://{_host}:{port}"), "a-key-of-ours");
        (await client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private bool IsFree(int port)
    {
        try
        {
            Take(port).Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private TcpListener Take(int port)
    {
        var listener = new TcpListener(_host, port);
        listener.Start();
        return listener;
    }
}
