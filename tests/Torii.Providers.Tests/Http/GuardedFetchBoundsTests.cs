using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class GuardedFetchBoundsTests : IAsyncDisposable
{
    private const string Host = "pictures.example";
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public GuardedFetchBoundsTests() => _providers = Fetching.With(new FixedResolver().Add(Host, "127.0.0.1"), _time, Host);

    [Fact]
    public async Task Content_OfExactlyTheLimit_Comes()
    {
        await using var server = await StandIn.AnsweringAsync(200, new string('x', (int)Fetching.Limit));

        (await (await FetchAsync(server.Origin.Port)).ShouldBeOpenedAsync()).Length.ShouldBe((int)Fetching.Limit);
    }

    [Fact]
    public async Task Content_DeclaredLonger_IsTooLarge()
    {
        await using var server = await StandIn.AnsweringAsync(200, new string('x', (int)Fetching.Limit + 1));

        (await FetchAsync(server.Origin.Port)).ShouldBeRefused(FetchFault.TooLarge);
    }

    [Fact]
    public async Task Content_LongerThanDeclaredToBe_BreaksOff()
    {
        await using var server = await StandIn.StartAsync(async context => await context.Response.Body.WriteAsync(new byte[(int)Fetching.Limit + 1]));

        await ShouldBreakOffAsync(await FetchAsync(server.Origin.Port));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")]
    public async Task Content_ThatEndsEarly_BreaksOff(string answer)
    {
        await using var server = RawServer.Answering(answer);

        await ShouldBreakOffAsync(await FetchAsync(server.Port));
    }

    [Fact]
    public async Task Content_ThatPausesTooLong_BreaksOff()
    {
        await using var server = HangingAfter("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf");
        await using var opened = (await FetchAsync(server.Port)).ShouldBeOfType<FetchOutcome.Opened>();
        var buffer = new byte[100];
        await opened.Content.ReadExactlyAsync(buffer.AsMemory(0, 4), TestContext.Current.CancellationToken);

        var rest = opened.Content.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(new FetchOptions().Idle);

        await Should.ThrowAsync<IOException>(rest);
    }

    [Fact]
    public async Task Content_ThatTricklesTooLong_BreaksOff()
    {
        await using var server = HangingAfter("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n1234");
        await using var opened = (await FetchAsync(server.Port)).ShouldBeOfType<FetchOutcome.Opened>();
        var options = new FetchOptions();
        var pause = options.ClientTotal / 4;
        var buffer = new byte[1];

        // No pause is as long as the idle time, so until the whole time is over the bytes come.
        pause.ShouldBeLessThan(options.Idle);
        for (var read = 0; read < 4; read++)
        {
            _time.Advance(read == 0 ? TimeSpan.Zero : pause);
            (await opened.Content.ReadAsync(buffer, TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        var next = opened.Content.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(pause);

        await Should.ThrowAsync<IOException>(next);
    }

    [Fact]
    public async Task Answers_ThatEachComeInTime_AreWaitedFor()
    {
        await using var server = await StandIn.StartAsync(async context =>
        {
            _time.Advance(new FetchOptions().Idle * 0.7);
            var last = context.Request.Path == "/last";
            await StandIn.WriteAsync(context, last ? 200 : 302, "picture"u8.ToArray(), "image/png", last ? [] : [("Location", "/last")]);
        });

        (await (await FetchAsync(server.Origin.Port)).ShouldBeOpenedAsync()).ShouldBe("picture");
    }

    [Fact]
    public async Task Answer_ThatDoesNotCome_TimesOut()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            _time.Advance(new FetchOptions().Idle);
            await connection.HangAsync();
        });

        (await FetchAsync(server.Port)).ShouldBeRefused(FetchFault.TimedOut);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Answer_ThatIsNoContent_IsABadStatus(int status)
    {
        await using var server = await StandIn.AnsweringAsync(status, "gone");

        (await FetchAsync(server.Origin.Port)).ShouldBeRefused(FetchFault.BadStatus).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not HTTP at all\r\n\r\n")]
    public async Task Answer_ThatIsNone_IsUnreachable(string answer)
    {
        await using var server = RawServer.Answering(answer);

        (await FetchAsync(server.Port)).ShouldBeRefused(FetchFault.Unreachable);
    }

    [Fact]
    public async Task Server_ThatDoesNotListen_IsUnreachable()
    {
        var server = RawServer.Answering(string.Empty);
        await server.DisposeAsync();

        (await FetchAsync(server.Port)).ShouldBeRefused(FetchFault.Unreachable).Text.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task Fetch_ToldToStop_Throws()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await stop.CancelAsync();
            await connection.HangAsync();
        });

        await Should.ThrowAsync<OperationCanceledException>(() => _providers.Fetch.OpenAsync($"http://{Host}:{server.Port}/", 1, stop.Token));
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static RawServer HangingAfter(string answer) => new(async connection =>
    {
        await connection.ReadHeadAsync();
        await connection.WriteAsync(answer);
        await connection.HangAsync();
    });

    private static async Task ShouldBreakOffAsync(FetchOutcome outcome)
    {
        await using var opened = outcome.ShouldBeOfType<FetchOutcome.Opened>();
        await Should.ThrowAsync<IOException>(() => opened.Content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    private Task<FetchOutcome> FetchAsync(int port) => _providers.FetchAsync($"http://{Host}:{port}/");
}
