using System.Text;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraListTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Of a search alone: what is read before a submission is read side by side, for the time it takes.
    [Fact]
    public async Task Video_ThatMovesBetweenTheReadsOfASearch_IsSeen()
    {
        // Pending until that list was read, a draft from then on.
        var moved = false;
        await using var backend = await StandIn.StartAsync(async context =>
        {
            var pending = context.Request.Path.Value!.EndsWith("pending/v2", StringComparison.Ordinal);
            var body = pending ? (moved ? "[]" : """[{"id":"t"}]""") : (moved ? """{"items":[{"id":"g","task_id":"t","url":"https://x/"}]}""" : """{"items":[]}""");
            moved = true;
            await StandIn.WriteAsync(context, 200, Encoding.UTF8.GetBytes(body), "application/json");
        });

        var outcome = await _providers.Sora.ListAsync(TestAccounts.At(backend.BaseAddress), GenerationKind.Video, older: _ => false, Stop);

        outcome.ShouldBeOfType<ListOutcome.Read>().Tasks.ShouldBe(["t"]);
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("drafts")]
    public async Task Video_WithOneListOutOfReach_IsNoList(string broken)
    {
        await using var backend = await StandIn.StartAsync(context => StandIn.WriteAsync(
            context,
            context.Request.Path.Value!.Contains(broken, StringComparison.Ordinal) ? 500 : 200,
            "[]"u8.ToArray(),
            "application/json"));

        var outcome = await _providers.Sora.ListAsync(TestAccounts.At(backend.BaseAddress), GenerationKind.Video, null, Stop);

        outcome.ShouldBeOfType<ListOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.ServerError);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();
}
