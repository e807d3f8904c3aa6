using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraCheckTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    [Theory]
    [InlineData("""{"data":[{"plan":{"id":"chatgpt_plus","title":"ChatGPT Plus"},"end_ts":"2025-11-13T16:58:21Z"}]}""", "chatgpt_plus")]
    [InlineData("""{"data":[{"plan":{"id":"chatgpt_pro"}},{"plan":{"id":"other"}}]}""", "chatgpt_pro")]
    [InlineData("""{"data":[]}""", "")]
    [InlineData("""{"data":[{"plan":null}]}""", "")]
    [InlineData("""{"data":[{"plan":{"id":7}}]}""", "")]
    [InlineData("""{"data":[null]}""", "")]
    public async Task Subscriptions_GiveThePlan(string body, string plan)
    {
        await using var backend = await StandIn.AnsweringAsync(200, body);

        var outcome = await _providers.Sora.CheckAsync(TestAccounts.At(backend.BaseAddress), TestContext.Current.CancellationToken);

        outcome.ShouldBe(new CheckOutcome.Working(plan));
        backend.Calls.Single().Target.ShouldBe("/backend/billing/subscriptions");
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
