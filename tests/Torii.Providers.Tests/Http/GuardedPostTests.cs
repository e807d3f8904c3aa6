using System.Text;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class GuardedPostTests : IAsyncDisposable
{
    private const string Host = "hooks.example";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(15);
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public GuardedPostTests() => _providers = Fetching.With(
        new FixedResolver().Add(Host, "127.0.0.1").Add("private.example", "127.0.0.1").Add("half-private.example", "1.1.1.1", "127.0.0.1"),
        _time,
        Host);

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task Answer_IsItsStatus(int status)
    {
        await using var server = await StandIn.AnsweringAsync(status, status == 204 ? "" : "whatever");

        (await PostAsync($"http://{Host}:{server.Origin.Port}/hook?a=b")).ShouldBe(new PostOutcome.Answered(status));

        var call = server.Calls.ShouldHaveSingleItem();
        call.Headers["Host"].ShouldBe($"{Host}:{server.Origin.Port}");
        call.Headers["x-note"].ShouldBe("kept");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using var secret = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await using var server = await StandIn.AnsweringAsync(status, "", headers: ("Location", $"http://127.0.0.1:{secret.Port}/"));

        (await PostAsync($"http://{Host}:{server.Origin.Port}/")).ShouldBe(new PostOutcome.Answered(status));

        (server.Calls.Count, secret.Connections).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    [InlineData("private.example")]
    [InlineData("half-private.example")]
    public async Task Host_ThatIsNotPublic_IsNeverConnectedTo(string host)
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        (await PostAsync($"http://{host}:{server.Port}/")).ShouldBeOfType<PostOutcome.Unanswered>().Fault.ShouldBe(FetchFault.ForbiddenAddress);

        server.Connections.ShouldBe(0);
    }

    [Theory]
    [InlineData("http://nobody.example/", FetchFault.Unresolvable)]
    [InlineData("ftp://hooks.example/", FetchFault.BadUrl)]
    [InlineData("http://user:word@hooks.example/", FetchFault.BadUrl)]
    public async Task Url_ThatLeadsNowhere_IsUnanswered(string url, FetchFault fault) =>
        (await PostAsync(url)).ShouldBeOfType<PostOutcome.Unanswered>().Fault.ShouldBe(fault);

    [Theory]
    [InlineData("")]
    [InlineData("not HTTP at all\r\n\r\n")]
    public async Task Answer_ThatIsNone_IsUnreachable(string answer)
    {
        await using var server = RawServer.Answering(answer);

        var unanswered = (await PostAsync($"http://{Host}:{server.Port}/")).ShouldBeOfType<PostOutcome.Unanswered>();

        unanswered.Fault.ShouldBe(FetchFault.Unreachable);
        unanswered.Text.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task Server_ThatDoesNotListen_IsUnreachable()
    {
        var server = RawServer.Answering(string.Empty);
        await server.DisposeAsync();

        (await PostAsync($"http://{Host}:{server.Port}/")).ShouldBeOfType<PostOutcome.Unanswered>().Fault.ShouldBe(FetchFault.Unreachable);
    }

    [Fact]
    public async Task Answer_ThatDoesNotCome_TimesOut()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            _time.Advance(Within);
            await connection.HangAsync();
        });

        (await PostAsync($"http://{Host}:{server.Port}/")).ShouldBeOfType<PostOutcome.Unanswered>().Fault.ShouldBe(FetchFault.TimedOut);
    }

    [Fact]
    public async Task Body_ThatNeverEnds_IsNotWaitedFor()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
            await connection.HangAsync();
        });

        (await PostAsync($"http://{Host}:{server.Port}/")).ShouldBe(new PostOutcome.Answered(200));
    }

    [Fact]
    public async Task Post_ToldToStop_Throws()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await stop.CancelAsync();
            await connection.HangAsync();
        });

        await Should.ThrowAsync<OperationCanceledException>(() => PostAsync($"http://{Host}:{server.Port}/", stop.Token));
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private async Task<PostOutcome> PostAsync(string url, CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) };
        request.Headers.Add("x-note", "kept");
        return await _providers.Post.SendAsync(request, Within, cancellationToken ?? TestContext.Current.CancellationToken);
    }
}
