using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraPagingTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers;

    public SoraPagingTests() => _providers = new TestProviders(time: _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Poll_ForManyTasks_AsksForALongerPage()
    {
        await using var backend = await LongLists.StartAsync(1000);

        (await PollAsync(backend, GenerationKind.Video, [.. Enumerable.Range(0, 60).Select(n => $"t{n}")])).Count.ShouldBe(60);

        backend.Limits().ShouldBe([70]);
    }

    [Theory]
    [InlineData(GenerationKind.Video, 15)]
    [InlineData(GenerationKind.Image, 20)]
    public async Task Poll_ForATaskBelowAFullPage_ReadsLongerOnes(GenerationKind kind, int first)
    {
        await using var backend = await LongLists.StartAsync(1000);

        (await PollAsync(backend, kind, "t100")).Keys.ShouldBe(["t100"]);

        backend.Limits().ShouldBe([first, first * 2, first * 4, first * 8]);
    }

    [Fact]
    public async Task Poll_ForATaskBelowAPageThatIsNotFull_StopsThere()
    {
        await using var backend = await LongLists.StartAsync(40);

        (await PollAsync(backend, GenerationKind.Video, "elsewhere")).ShouldBeEmpty();

        backend.Limits().ShouldBe([15, 30, 60]);
    }

    [Fact]
    public async Task Poll_ForATaskThatIsNowhere_SearchesTheDepthOnlyNowAndThen()
    {
        await using var backend = await LongLists.StartAsync(1000);
        int[] deep = [15, 30, 60, 120, 240, 480, 500];

        await PollAsync(backend, GenerationKind.Video, "elsewhere");
        await PollAsync(backend, GenerationKind.Video, "elsewhere");
        backend.Limits().ShouldBe([.. deep, 15]);

        _time.Advance(TimeSpan.FromSeconds(15));
        await PollAsync(backend, GenerationKind.Video, "elsewhere");
        backend.Limits().ShouldBe([.. deep, 15, .. deep]);

        // Twice as long after the second time in vain.
        _time.Advance(TimeSpan.FromSeconds(15));
        await PollAsync(backend, GenerationKind.Video, "elsewhere");
        backend.Limits().ShouldBe([.. deep, 15, .. deep, 15]);
    }

    [Fact]
    public async Task Poll_WhoseLongerPageFails_ReportsWhatTheFirstOneShowed()
    {
        await using var backend = await StandIn.StartAsync(context => StandIn.WriteAsync(
            context,
            context.Request.Query["limit"] == "20" ? 200 : 500,
            System.Text.Encoding.UTF8.GetBytes($$"""{"task_responses":[{{string.Join(',', Enumerable.Range(0, 20).Select(n => $$"""{"id":"t{{n}}"}"""))}}]}"""),
            "application/json"));

        (await PollAsync(backend, GenerationKind.Image, "t3", "t300")).Keys.ShouldBe(["t3"]);
    }

    [Fact]
    public async Task List_WithoutAnOlderTask_IsOnePage()
    {
        await using var backend = await LongLists.StartAsync(1000);

        (await ListAsync(backend, GenerationKind.Image, null)).ShouldBeOfType<ListOutcome.Read>().Tasks.Count.ShouldBe(20);

        backend.Limits().ShouldBe([20]);
    }

    [Theory]
    [InlineData(GenerationKind.Video, 15)]
    [InlineData(GenerationKind.Image, 20)]
    public async Task List_BackToAnOlderTask_ReadsUntilItIsShown(GenerationKind kind, int first)
    {
        await using var backend = await LongLists.StartAsync(1000);

        var tasks = (await ListAsync(backend, kind, task => task == "t50")).ShouldBeOfType<ListOutcome.Read>().Tasks;

        tasks.ShouldContain("t50");
        backend.Limits().ShouldBe([first, first * 2, first * 4]);
    }

    [Fact]
    public async Task List_ThatEndsBeforeAnOlderTask_IsWhole()
    {
        await using var backend = await LongLists.StartAsync(25);

        (await ListAsync(backend, GenerationKind.Image, _ => false)).ShouldBeOfType<ListOutcome.Read>().Tasks.Count.ShouldBe(25);

        backend.Limits().ShouldBe([20, 40]);
    }

    [Fact]
    public async Task List_ThatDoesNotReachBack_ProvesNothing()
    {
        await using var backend = await LongLists.StartAsync(1000);

        (await ListAsync(backend, GenerationKind.Image, _ => false)).ShouldBeOfType<ListOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.BadAnswer);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private async Task<IReadOnlyDictionary<string, TaskReport>> PollAsync(StandIn backend, GenerationKind kind, params string[] tasks)
    {
        var outcome = await _providers.Sora.PollAsync(TestAccounts.At(backend.BaseAddress), new TaskQuestion(kind, tasks), Stop);
        return outcome.ShouldBeOfType<PollOutcome.Answered>().Tasks;
    }

    private Task<ListOutcome> ListAsync(StandIn backend, GenerationKind kind, Func<string, bool>? older) =>
        _providers.Sora.ListAsync(TestAccounts.At(backend.BaseAddress), kind, older, Stop);
}
