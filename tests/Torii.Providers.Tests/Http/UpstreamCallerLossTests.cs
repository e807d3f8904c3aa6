using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

/// <summary>What surely did not arrive, and what may have.</summary>
public sealed class UpstreamCallerLossTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public UpstreamCallerLossTests() => _providers = new TestProviders(time: _time);

    [Fact]
    public async Task Post_OnAConnectionThatClosesAfterReadingIt_ArrivesOnceAndIsLost()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Number == 1)
            {
                await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                await connection.ReadRequestAsync();
            }
        });
        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered();

        var outcome = await _providers.PostAsync(server.BaseAddress);

        outcome.ShouldBeOfType<CallOutcome.Lost>();
        server.Arrivals.ShouldBe(2);
        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Post_AfterAConnectionWasClosedIdle_ArrivesOnceOverAnother()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            connection.Close();
            closed.TrySetResult();
        });
        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered();
        await closed.Task.WaitAsync(Call.Deadline, TestContext.Current.CancellationToken);

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered();

        server.Arrivals.ShouldBe(2);
        server.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task Post_OnAConnectionThatIsResetAfterReadingIt_ArrivesOnceAndIsLost()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Lost>();

        server.Arrivals.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task Post_WithABrokenAnswer_IsLost(string answer)
    {
        await using var server = RawServer.Answering(answer);

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Lost>();

        server.Arrivals.ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithEndlessAnswerHeaders_IsLost()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nx: " + new string('x', 200_000) + "\r\n\r\n");

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Lost>();
    }

    [Fact]
    public async Task Post_WithoutAnAnswerInTime_IsLost()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            _time.Advance(Call.Deadline);
            await connection.HangAsync();
        });

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Lost>();
    }

    [Fact]
    public async Task Post_WithHalfAnAnswerInTime_IsLost()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"id\":");
            _time.Advance(Call.Deadline);
            await connection.HangAsync();
        });

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Lost>();
    }

    [Fact]
    public async Task Post_WhereNobodyListens_IsNotSent()
    {
        var server = RawServer.Answering(string.Empty);
        var address = server.BaseAddress;
        await server.DisposeAsync();

        (await _providers.PostAsync(address)).ShouldBeOfType<CallOutcome.NotSent>();
    }

    [Fact]
    public async Task Post_ToANameWithoutAddress_IsNotSent() =>
        (await _providers.PostAsync(new Uri("http://nobody.invalid/"))).ShouldBeOfType<CallOutcome.NotSent>();

    [Fact]
    public async Task Post_WhereTheHandshakeFails_IsNotSent()
    {
        await using var server = new RawServer(connection => connection.WriteAsync("this is not TLS\r\n\r\n"));

        (await _providers.PostAsync(new Uri($"https://127.0.0.1:{server.Port}/"))).ShouldBeOfType<CallOutcome.NotSent>();
    }

    [Fact]
    public async Task Post_WhereTheHandshakeHangs_IsNotSentInTime()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[1], connection.Stop);
            _time.Advance(Call.Deadline);
            await connection.HangAsync();
        });

        (await _providers.PostAsync(new Uri($"https://127.0.0.1:{server.Port}/"))).ShouldBe(new CallOutcome.NotSent("no connection in time"));
    }

    [Fact]
    public async Task Call_ToldToStop_Throws()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await stop.CancelAsync();
            await connection.HangAsync();
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, server.BaseAddress);

        await Should.ThrowAsync<OperationCanceledException>(() => _providers.Caller.SendAsync(Egress.Direct, request, Call.Deadline, stop.Token));
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
