using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.OpenRouter;

public sealed class CallbackTests
{
    [Theory]
    [InlineData("a heron in the reeds", "completed")]
    [InlineData("a heron (ends failed)", "failed")]
    [InlineData("a heron (ends expired)", "expired")]
    public async Task JobThatEnds_WithACallback_IsToldOf(string prompt, string status)
    {
        await using var listener = await CallbackListener.StartAsync();
        await using var simulator = await TestSimulator.StartAsync();
        var id = await BeginAsync(simulator, listener, prompt);
        simulator.Time.Advance(10);

        await Poll.UntilAsync(() => Task.FromResult(!listener.Calls.IsEmpty));

        var (headers, body) = listener.Calls.First();
        var told = JsonElement.Parse(body);
        told.GetProperty("type").GetString().ShouldBe($"video.generation.{status}");
        told.GetProperty("data").GetProperty("id").GetString().ShouldBe(id);
        told.GetProperty("data").GetProperty("status").GetString().ShouldBe(status);
        headers["X-OpenRouter-Idempotency-Key"].ToString().ShouldBe($"{id}-{status}");
    }

    [Fact]
    public async Task Callback_IsSignedOverTimeAndBody()
    {
        await using var listener = await CallbackListener.StartAsync();
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.SetAsync(new() { ["webhook_secret"] = "a secret of a test" });
        await BeginAsync(simulator, listener);
        simulator.Time.Advance(10);

        await Poll.UntilAsync(() => Task.FromResult(!listener.Calls.IsEmpty));

        var (headers, body) = listener.Calls.First();
        var timestamp = simulator.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{timestamp},{Encoding.UTF8.GetString(body)}");
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("a secret of a test"), signed));
        headers["X-OpenRouter-Signature"].ToString().ShouldBe($"t={timestamp},v1={expected}");
    }

    [Fact]
    public async Task Callback_ThatWasNotHeard_ComesAgainUnderTheSameKey()
    {
        await using var listener = await CallbackListener.StartAsync(failures: 1);
        await using var simulator = await TestSimulator.StartAsync();
        await BeginAsync(simulator, listener);
        simulator.Time.Advance(10);

        await Poll.UntilAsync(() => Task.FromResult(listener.Calls.Count == 2));

        listener.Calls.Select(call => call.Headers["X-OpenRouter-Idempotency-Key"].ToString()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task JobUnderWay_WithACallback_IsNotToldOf()
    {
        await using var listener = await CallbackListener.StartAsync();
        await using var simulator = await TestSimulator.StartAsync();
        await BeginAsync(simulator, listener);
        simulator.Time.Advance(5);
        var later = await BeginAsync(simulator, listener);
        simulator.Time.Advance(5);

        // The first job ends at this moment and the second has half of its time left: only the first may be heard of.
        await Poll.UntilAsync(() => Task.FromResult(!listener.Calls.IsEmpty));

        listener.Calls.ShouldAllBe(call => JsonElement.Parse(call.Body).GetProperty("data").GetProperty("id").GetString() != later);
    }

    private static Task<string> BeginAsync(TestSimulator simulator, CallbackListener listener, string prompt = "a heron in the reeds") =>
        simulator.BeginJobAsync(Bodies.With(OpenRouterCalls.Video(prompt), "callback_url", JsonValue.Create(listener.Address.ToString())));
}
