using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http;

public sealed class UpstreamCallerAnswerTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public UpstreamCallerAnswerTests() => _providers = new TestProviders(time: _time);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwhole")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nwh\r\n3\r\nole\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nwhole")]
    public async Task Answer_HoweverItsEndIsTold_IsReadWhole(string answer)
    {
        await using var server = RawServer.Answering(answer);

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered().ShouldBe("whole");
    }

    [Fact]
    public async Task Answer_Compressed_IsUnpacked()
    {
        await using var server = await StandIn.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync("unpacked"u8.ToArray());
        });

        (await _providers.GetAsync(server.BaseAddress)).ShouldBeAnswered().ShouldBe("unpacked");
    }

    [Fact]
    public async Task Answer_OfManyBuffers_IsReadWhole()
    {
        var long_ = new string('x', 1_000_003);
        await using var server = await StandIn.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(System.Text.Encoding.ASCII.GetBytes(long_));
        });

        (await _providers.GetAsync(server.BaseAddress)).ShouldBeAnswered().ShouldBe(long_);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_LongerThanTheLimit_IsTooLong(bool declared)
    {
        await using var server = await StandIn.StartAsync(async context =>
        {
            if (declared)
            {
                context.Response.ContentLength = UpstreamCaller.AnswerLimit + 1;
            }

            var piece = new byte[1024 * 1024];
            for (var sent = 0; sent <= UpstreamCaller.AnswerLimit && !context.RequestAborted.IsCancellationRequested; sent += piece.Length)
            {
                await context.Response.Body.WriteAsync(piece.AsMemory(0, Math.Min(piece.Length, UpstreamCaller.AnswerLimit + 1 - sent)));
            }
        });

        (await _providers.GetAsync(server.BaseAddress)).ShouldBe(new CallOutcome.TooLong(200));
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("-5", null)]
    [InlineData("99999999", 24 * 60 * 60)]
    [InlineData("soon", null)]
    [InlineData("date", 90)]
    [InlineData("past", 0)]
    public async Task RetryAfter_InEachForm_IsADuration(string value, int? seconds)
    {
        value = value switch
        {
            "date" => _time.GetUtcNow().AddSeconds(90).ToString("r", CultureInfo.InvariantCulture),
            "past" => _time.GetUtcNow().AddSeconds(-90).ToString("r", CultureInfo.InvariantCulture),
            _ => value,
        };
        await using var server = await StandIn.AnsweringAsync(429, "{}", headers: ("Retry-After", value));

        using var answered = (await _providers.GetAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Answered>();
        answered.RetryAfter.ShouldBe(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value));
    }

    [Fact]
    public async Task Redirect_IsAnsweredAsItIs()
    {
        await using var server = await StandIn.AnsweringAsync(302, string.Empty, headers: ("Location", "/elsewhere"));

        using var answered = (await _providers.PostAsync(server.BaseAddress)).ShouldBeOfType<CallOutcome.Answered>();
        answered.Status.ShouldBe(302);
        server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Request_CarriesNothingOfOurOwn()
    {
        using var activity = new Activity("ours").SetIdFormat(ActivityIdFormat.W3C).Start();
        await using var server = await StandIn.AnsweringAsync(200, "{}", headers: ("Set-Cookie", "a=b"));

        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered();
        (await _providers.PostAsync(server.BaseAddress)).ShouldBeAnswered();

        server.Calls.Last().Headers.Keys.Order(StringComparer.OrdinalIgnoreCase).ShouldBe(["Accept-Encoding", "Content-Length", "Host"]);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
