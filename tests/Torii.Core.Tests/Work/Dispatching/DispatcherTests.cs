using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Dispatching;

[Collection(RunsAlone.Name)]
public sealed class DispatcherTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    public async ValueTask InitializeAsync() => await _road.StartAsync();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData("one two", "one two one two one two one two")]
    [InlineData("one two three", "one two three one two three one two three one two three")]
    public async Task OneSlot_SeveralClients_AreServedInTurn(string clients, string served)
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        foreach (var client in clients.Split(' '))
        {
            await _road.AskAsync(client, count: 4);
        }

        EndAll();

        Served(generation => generation.ClientId).ShouldBe(served);
    }

    [Fact]
    public async Task OneSlot_SeveralLanes_AreServedInTurn()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1, Plan = "chatgpt_pro" });
        await _road.AskAsync(count: 3);
        await _road.AskAsync(count: 3, model: "sora2pro-landscape-10s");

        EndAll();

        Served(generation => generation.Lane.Plan ?? "any").ShouldBe("any chatgpt_pro any chatgpt_pro any chatgpt_pro");
    }

    [Fact]
    public async Task OneClient_IsServedInTheOrderItAsked()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        for (var i = 0; i < 4; i++)
        {
            await _road.AskOneAsync();
            _road.Pass(TimeSpan.FromMilliseconds(5));
        }

        EndAll();

        _road.Rows.Attempts.Values.Select(attempt => attempt.GenerationId).ShouldBe(_road.Generations().Select(generation => generation.Id));
    }

    [Fact]
    public async Task ClientOverItsLimit_WaitsWhileOthersGoOn()
    {
        Enumerable.Range(0, 4).ToList().ForEach(number => _road.Add(Samples.Account($"{number}")));
        _road.Add(Samples.Client("one") with { AtOnce = 2 });
        _road.Add(Samples.Client("two"));
        var most = 0;
        _road.Provider.OnRun = _ =>
        {
            most = Math.Max(most, _road.Generations().Count(generation => generation is { ClientId: "one", State: GenerationState.Active or GenerationState.Storing }));
            return null;
        };
        await _road.AskAsync("one", count: 6);
        await _road.AskAsync("two", count: 2);
        _road.Pass(TimeSpan.FromSeconds(1));
        _road.Provider.Submissions.ShouldBe(4);

        EndAll();

        most.ShouldBe(2);
    }

    [Fact]
    public async Task SlotTaken_ChoosesAgain()
    {
        _road.Add(Samples.Account("a") with { MaxRpm = 1 });
        var claims = 0;
        _road.Store.OnClaim = _ => claims++ == 0 ? new ClaimOutcome.SlotTaken() : null;
        await _road.AskOneAsync();

        EndAll();

        _road.Time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "the claim that came to nothing does not count as a submission");
    }

    [Fact]
    public async Task SlotTaken_ForLong_NeitherSpinsNorWearsTheAccountOut()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 2 });
        var claims = 0;
        _road.Store.OnClaim = _ => claims++ < 20 && _road.Time.Elapsed < TimeSpan.FromMinutes(1) ? new ClaimOutcome.SlotTaken() : null;
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(3));
        claims.ShouldBeLessThanOrEqualTo(10);

        EndAll();
    }

    [Fact]
    public async Task NothingQueuedAnyMore_GivesTheSeatBack()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1, MaxRpm = 1 });
        var claims = 0;
        _road.Store.OnClaim = _ => claims++ < 3 ? new ClaimOutcome.NothingQueued() : null;
        await _road.AskOneAsync();

        EndAll();

        _road.Time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task FaultOfTheStore_IsTriedAgain()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        var claims = 0;
        _road.Store.OnClaim = _ => claims++ < 3 ? throw new IOException("the disk is full") : null;
        await _road.AskOneAsync();

        EndAll();
    }

    [Fact]
    public async Task WithoutRoomForResults_NothingIsSent()
    {
        _road.Add(Samples.Account("a"));
        _road.MediaFolder.IsFull = true;
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(30));
        _road.Provider.Submissions.ShouldBe(0);

        _road.MediaFolder.IsFull = false;
        EndAll();

        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task AllAccountsRest_WakesWhenTheFirstMayServeAgain()
    {
        _road.Add(Samples.Account("a"));
        _road.Pool.Put(new Hold("account:a", Cause.BadAnswer, _road.Time.GetUtcNow() + TimeSpan.FromSeconds(93), 1, null));
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.Provider.Submissions == 1);

        (_road.AttemptsOf(id)[0].OpenedAt - ManualTimeProvider.Start).ShouldBeInRange(TimeSpan.FromSeconds(93), TimeSpan.FromSeconds(93.1));
    }

    [Fact]
    public async Task AllAccountsBusy_ServesAsSoonAsOneIsFreed()
    {
        _road.Add(Samples.Account("a") with { VideoLimit = 1 });
        await _road.AskAsync(count: 2);

        EndAll();

        var attempts = _road.Rows.Attempts.Values.ToArray();
        var ended = _road.Rows.Events.First(entry => entry.Type == TimelineEventType.Storing).At;
        attempts[1].OpenedAt.ShouldBe(ended);
    }

    [Fact]
    public async Task AccountComes_IsUsedAtOnce()
    {
        _road.Add(Samples.Account("a"));
        _road.Pool.Put(new Hold("account:a", Cause.Quota, _road.Time.GetUtcNow() + TimeSpan.FromHours(1), 1, null));
        var id = await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(7));
        _road.Add(Samples.Account("b"));
        _road.Until(() => _road.Provider.Submissions == 1);

        _road.AttemptsOf(id)[0].OpenedAt.ShouldBe(ManualTimeProvider.Start + TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Burst_ManyAccountsAndClients_IsServedWhole()
    {
        Enumerable.Range(0, 20).ToList().ForEach(number => _road.Add(Samples.Account($"{number}") with { VideoLimit = 2 }));
        for (var client = 0; client < 10; client++)
        {
            await _road.AskAsync($"client-{client}", count: 20);
        }

        EndAll();

        _road.Generations().ShouldAllBe(generation => generation.State == GenerationState.Completed);
        _road.Provider.Tasks.CountBy(task => task.AccountId).ShouldAllBe(share => share.Value == 10);
    }

    private void EndAll() => _road.Until(() => _road.Generations().All(generation => generation.State.IsEnd()));

    private string Served(Func<Generation, string> nameOf) =>
        string.Join(' ', _road.Rows.Attempts.Values.Select(attempt => nameOf(_road.Generation(attempt.GenerationId))));
}
