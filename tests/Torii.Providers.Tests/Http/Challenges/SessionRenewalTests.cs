using Torii.Core.Accounts;
using Torii.Providers.Http;
using Torii.Providers.Http.Challenges;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Challenges;

/// <summary>When a solver is asked, and when it is not.</summary>
public sealed class SessionRenewalTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private GuardedSite _site = null!;
    private SolverStandIn _solver = null!;
    private Ways _ways = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await GuardedSite.StartAsync();
        _solver = await SolverStandIn.ForAsync(_site);
        _ways = new Ways(options => options.Solver = _solver.Address, _time);
    }

    [Fact]
    public async Task Page_MetByTwentyCallsAtOnce_IsSolvedOnceForAll()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        _site.Before = () =>
        {
            if (Interlocked.Increment(ref arrived) == 20)
            {
                all.SetResult();
            }

            return all.Task.WaitAsync(Ways.Deadline);
        };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _ways.PostAsync(_site.Url)));

        outcomes.ShouldAllBe(outcome => ((CallOutcome.Answered)outcome).Status == 200);
        _solver.Asked.Length.ShouldBe(1);
        _site.Calls.Length.ShouldBe(40);
    }

    [Fact]
    public async Task Call_WhileThePageIsBeingSolved_WaitsForItsEnd()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _solver.Before = () =>
        {
            asked.SetResult();
            return go.Task.WaitAsync(Ways.Deadline);
        };
        var first = _ways.GetAsync(_site.Url);
        await asked.Task.WaitAsync(Ways.Deadline);

        var second = _ways.GetAsync(_site.Url);
        go.SetResult();

        Status(await first).ShouldBe(200);
        Status(await second).ShouldBe(200);
        _site.Calls.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Call_ToldToStopWhileThePageIsBeingSolved_LeavesTheSolverToTheOthers()
    {
        using var stop = new CancellationTokenSource();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _solver.Before = async () =>
        {
            await stop.CancelAsync();
            await go.Task.WaitAsync(Ways.Deadline);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => _ways.SendAsync(HttpMethod.Get, _site.Url, null, null, null, stop.Token));

        var other = _ways.GetAsync(_site.Url);
        go.SetResult();

        Status(await other).ShouldBe(200);
        _solver.Asked.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Session_OnceMade_IsKept()
    {
        Status(await _ways.GetAsync(_site.Url)).ShouldBe(200);
        _time.Advance(TimeSpan.FromHours(3));
        Status(await _ways.PostAsync(_site.Url)).ShouldBe(200);

        _solver.Asked.Length.ShouldBe(1);
        _site.Calls.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Session_ThatStopsWorking_IsReplaced()
    {
        Status(await _ways.GetAsync(_site.Url)).ShouldBe(200);
        _site.Accepted = null;

        Status(await _ways.PostAsync(_site.Url)).ShouldBe(200);

        _solver.Asked.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Session_ThatNeverWorks_IsNotAskedForInALoop()
    {
        await using var useless = await SolverStandIn.ForAsync(null);
        await using var ways = new Ways(options => options.Solver = useless.Address, _time);

        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        _site.Calls.Length.ShouldBe(2);
        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        _site.Calls.Length.ShouldBe(3);
        useless.Asked.Length.ShouldBe(1);

        _time.Advance(EgressSite.Rest);
        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        useless.Asked.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"status\"")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nnot JSON!")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n{")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}")]
    [InlineData("HTTP/1.1 500 No\r\nContent-Length: 46\r\n\r\n{\"status\":\"error\",\"message\":\"It took too long\"}")]
    [InlineData("HTTP/1.1 302 No\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n")]
    public async Task Solver_ThatFails_LeavesThePageAndIsLeftAloneForAMinute(string answer)
    {
        await using var broken = RawServer.Answering(answer);
        await using var ways = new Ways(options => options.Solver = broken.Origin, _time);

        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        broken.Arrivals.ShouldBe(1);
        _site.Calls.Length.ShouldBe(2);
        ways.Logged.Count(line => line.StartsWith("ChallengeNotSolved", StringComparison.Ordinal)).ShouldBe(1);

        _time.Advance(EgressSite.Rest);
        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();
        broken.Arrivals.ShouldBe(2);
    }

    [Fact]
    public async Task Solver_ThatIsDown_LeavesThePage()
    {
        await using var ways = new Ways(options => options.Solver = new Uri("http://127.0.0.1:1"), _time);

        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();

        ways.Logged.ShouldContain(line => line.Contains("no connection could be made", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Solver_ThatDoesNotAnswer_IsGivenUp()
    {
        var timeout = TimeSpan.FromSeconds(20);
        _solver.Before = async () =>
        {
            _time.Advance(timeout + TimeSpan.FromSeconds(5));
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken).WaitAsync(Ways.Deadline);
        };
        await using var ways = new Ways(
            options =>
            {
                options.Solver = _solver.Address;
                options.SolverTimeout = timeout;
            },
            _time);

        IsChallenge(await ways.GetAsync(_site.Url)).ShouldBeTrue();

        _solver.Asked[0].GetProperty("maxTimeout").GetInt64().ShouldBe(20_000);
        ways.Logged.ShouldContain(line => line.Contains("it did not answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Solver_WhenEverythingStops_IsWaitedForNoLonger()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _solver.Before = async () =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken).WaitAsync(Ways.Deadline);
        };
        var call = _ways.GetAsync(_site.Url);
        await asked.Task.WaitAsync(Ways.Deadline);

        await _ways.DisposeAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task NoSolver_MeansThatThePageIsTheOutcome()
    {
        await using var ways = new Ways();

        IsChallenge(await ways.PostAsync(_site.Url)).ShouldBeTrue();

        _site.Calls.Length.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _ways.DisposeAsync();
        await _solver.DisposeAsync();
        await _site.DisposeAsync();
    }

    private static int Status(CallOutcome outcome)
    {
        using var answered = outcome.ShouldBeOfType<CallOutcome.Answered>();
        return answered.Status;
    }

    private static bool IsChallenge(CallOutcome outcome)
    {
        using var answered = outcome.ShouldBeOfType<CallOutcome.Answered>();
        return answered.Challenge;
    }
}
