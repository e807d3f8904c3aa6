using System.Text;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>Every read of the backend, against every way an answer can be broken.</summary>
public sealed class SoraBrokenReadTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public SoraBrokenReadTests() => _providers = new TestProviders(time: _time);

    public static TheoryData<string, byte[]> BrokenBodies => new()
    {
        { "empty", [] },
        { "HTML", "<html><body>Hello</body></html>"u8.ToArray() },
        { "truncated", """{"data":[{"plan":{"id":"chatgpt_p"""u8.ToArray() },
        { "trailing", """{"data":[]} and more"""u8.ToArray() },
        { "text", "\"ok\""u8.ToArray() },
        { "null", "null"u8.ToArray() },
        { "an object of something else", """{"hello":"world"}"""u8.ToArray() },
        { "an object where the list should be", """{"data":{},"items":{},"task_responses":{}}"""u8.ToArray() },
        { "deep", Encoding.ASCII.GetBytes(new string('[', 100_000)) },
        { "UTF-16", Encoding.Unicode.GetBytes("""{"data":[],"items":[],"task_responses":[]}""") },
        { "not UTF-8", [.. """{"data":[],"items":[],"x":"""u8, (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)'}'] },
        { "too long", Encoding.ASCII.GetBytes("[" + new string(' ', UpstreamCaller.AnswerLimit) + "]") },
    };

    [Theory]
    [MemberData(nameof(BrokenBodies))]
    public async Task Body_ThatIsBroken_IsABadAnswer(string what, byte[] body)
    {
        await using var backend = await StandIn.StartAsync(context => StandIn.WriteAsync(context, 200, body, "application/json"));

        foreach (var refusal in await RefusalsAsync(backend.BaseAddress))
        {
            refusal.Cause.ShouldBe(Cause.BadAnswer, what);
        }
    }

    [Theory]
    [InlineData(500, "", Cause.ServerError)]
    [InlineData(502, "<html>", Cause.Unavailable)]
    [InlineData(408, "", Cause.Unavailable)]
    [InlineData(503, """{"error":{"code":"heavy_load"}}""", Cause.HeavyLoad)]
    [InlineData(401, """{"error":{"code":"token_invalidated"}}""", Cause.Unauthorized)]
    [InlineData(403, """{"error":{"code":"unsupported_country_code"}}""", Cause.Country)]
    [InlineData(403, "<html>", Cause.Challenge)]
    [InlineData(429, "{}", Cause.RateLimit)]
    [InlineData(404, "{}", Cause.BadAnswer)]
    [InlineData(400, """{"error":{"code":"invalid_request"}}""", Cause.BadAnswer)]
    [InlineData(302, "", Cause.BadAnswer)]
    [InlineData(204, "", Cause.BadAnswer)]
    public async Task Status_ThatIsNoSuccess_HasItsCause(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.StartAsync(context => status == 204
            ? Task.FromResult(context.Response.StatusCode = status)
            : StandIn.WriteAsync(context, status, Encoding.UTF8.GetBytes(body), "application/json"));

        foreach (var refusal in await RefusalsAsync(backend.BaseAddress))
        {
            refusal.Cause.ShouldBe(cause);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"id\":")]
    public async Task Connection_ThatBreaks_IsUnavailable(string answer)
    {
        await using var backend = RawServer.Answering(answer);

        foreach (var refusal in await RefusalsAsync(backend.BaseAddress))
        {
            refusal.Cause.ShouldBe(Cause.Unavailable);
        }
    }

    [Fact]
    public async Task Answer_ThatDoesNotCome_IsUnavailable()
    {
        await using var backend = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            _time.Advance(TimeSpan.FromSeconds(120));
            await connection.HangAsync();
        });

        foreach (var refusal in await RefusalsAsync(backend.BaseAddress))
        {
            refusal.Cause.ShouldBe(Cause.Unavailable);
        }
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private async Task<IReadOnlyList<Refusal>> RefusalsAsync(Uri baseAddress)
    {
        var access = TestAccounts.At(baseAddress);
        var stop = TestContext.Current.CancellationToken;
        var sora = _providers.Sora;
        return
        [
            (await sora.CheckAsync(access, stop)).ShouldBeOfType<CheckOutcome.Refused>().Refusal,
            (await sora.PollAsync(access, new TaskQuestion(GenerationKind.Image, ["t"]), stop)).ShouldBeOfType<PollOutcome.Refused>().Refusal,
            (await sora.PollAsync(access, new TaskQuestion(GenerationKind.Video, ["t"]), stop)).ShouldBeOfType<PollOutcome.Refused>().Refusal,
            (await sora.ListAsync(access, GenerationKind.Image, null, stop)).ShouldBeOfType<ListOutcome.Refused>().Refusal,
            (await sora.ListAsync(access, GenerationKind.Video, null, stop)).ShouldBeOfType<ListOutcome.Refused>().Refusal,
        ];
    }
}
