using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Collecting;

[Collection(RunsAlone.Name)]
public sealed class CollectorTests : IAsyncLifetime
{
    private const string Mp4 = "000000106674797069736F6D00000000";
    private const string Png = "89504E470D0A1A0A0000000D49484452";

    private TestRoad _road = new();

    public ValueTask InitializeAsync() => StartAsync();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task LinkRanOut_IsAskedForAnewAndFetched()
    {
        _road.Provider.OnResult = link => link == "link-of-task-1" ? new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable)) : null;
        _road.Provider.OnPoll = _ => _road.Provider.Opened.IsEmpty ? null : Succeeded("fresh-link");
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Opened.ShouldBe(["link-of-task-1", "fresh-link"]);
    }

    [Theory]
    [InlineData("3C21444F43545950452068746D6C3E", 15)] // a page
    [InlineData(Png, 16)] // a picture for a video
    [InlineData(Mp4, 17)] // less than was announced
    public async Task WhatIsNoResult_IsTriedAgainAndLeavesNoFile(string hex, long announced)
    {
        _road.Provider.OnResult = _ => _road.Provider.Opened.Count < 4 ? FakeProvider.Bytes(hex, announced) : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Files.Saved.ShouldBe(4);
        _road.Files.Files.Keys.ShouldBe(_road.Rows.Results.Select(result => result.Id));
    }

    [Fact]
    public async Task SourceBreaksOff_IsTriedAgain()
    {
        _road.Provider.OnResult = _ => _road.Provider.Opened.Count < 3 ? new ResultOutcome.Opened(new BrokenStream(), 100) : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task NeverToBeHad_FailsAtItsDeadline()
    {
        _road.Provider.OnResult = _ => new ResultOutcome.Refused(new Refusal(Cause.Unavailable));
        var id = await EndAsync();
        var tries = _road.Provider.Opened.Count;
        _road.Pass(TimeSpan.FromMinutes(5));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, Cause.ResultUnavailable));
        tries.ShouldBeInRange(15, 40);
        _road.Provider.Opened.Count.ShouldBeLessThanOrEqualTo(tries + 1);
    }

    [Fact]
    public async Task Cancelled_WhileItIsFetched_LeavesNoFile()
    {
        _road.Provider.OnResult = _ =>
        {
            _road.CancelAsync(_road.Generations()[0].Id).IsCompletedSuccessfully.ShouldBeTrue();
            return null;
        };
        var id = await EndAsync();
        _road.Pass(TimeSpan.FromMinutes(1));

        _road.Generation(id).State.ShouldBe(GenerationState.Cancelled);
        (_road.Files.Saved, _road.Files.Files.Count).ShouldBe((1, 0));
        _road.Rows.Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task SeveralResults_OneCannotBeHad_KeepsAllOrNone()
    {
        var isBroken = true;
        _road.Provider.OnPoll = _ => _road.Time.Elapsed > _road.Provider.Length ? Succeeded("one", "two", "three") : null;
        _road.Provider.OnResult = link =>
        {
            var isRefused = link == "two" && isBroken;
            isBroken &= !isRefused;
            return isRefused ? new ResultOutcome.Refused(new Refusal(Cause.Unavailable)) : null;
        };
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Rows.Results.Select(result => result.Position).ShouldBe([0, 1, 2]);
        _road.Files.Files.Keys.ShouldBe(_road.Rows.Results.Select(result => result.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task FaultOfTheStore_IsOutlasted()
    {
        var faults = 0;
        _road.Store.Fault = change => change.Results.Count > 0 && faults++ < 3 ? new IOException("the disk is full") : null;
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Files.Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task FullDisk_ForLongerThanTheDeadline_AndAnotherFaultAfterIt_AreOutlasted()
    {
        const int NoSpace = 28;
        _road.Provider.OnResult = _ => _road.Provider.Opened.Count switch
        {
            <= 40 => throw new IOException("There is no room.", NoSpace),
            <= 46 => new ResultOutcome.Refused(new Refusal(Cause.Unavailable)),
            _ => null,
        };
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.Provider.Opened.Count.ShouldBe(47);
    }

    [Fact]
    public async Task AccountGone_ForATime_IsTriedAgain()
    {
        var road = _road;
        var id = await road.AskOneAsync();
        road.Until(() => road.AttemptsOf(id) is [{ State: AttemptState.Accepted }]);
        road.Provider.OnResult = _ => road.Provider.Opened.Count == 1 ? throw new InvalidOperationException("a defect") : null;
        road.Until(() => road.HasEnded(id));

        road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task OnlyLinksAreKept_NothingIsFetched()
    {
        await DisposeAsync();
        _road = new TestRoad(options => options.KeepResults = false);
        await StartAsync();
        var id = await EndAsync();

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        var result = _road.Rows.Results.ShouldHaveSingleItem();
        (result.Link, result.Length, result.ContentType).ShouldBe(("link-of-task-1", 0, "video/mp4"));
        _road.Provider.Opened.ShouldBeEmpty();
    }

    [Fact]
    public async Task LinksThatAreNotForEverybody_AreFetchedWhateverTheSettingsSay()
    {
        await DisposeAsync();
        _road = new TestRoad(options => options.KeepResults = false);
        _road.Provider.Traits = _road.Provider.Traits with { HasPublicResults = false };
        await StartAsync();
        await EndAsync();

        _road.Rows.Results.ShouldHaveSingleItem().Link.ShouldBeNull();
    }

    [Fact]
    public async Task Image_IsKeptAsThePictureItIs()
    {
        _road.Provider.OnResult = _ => FakeProvider.Bytes(Png);
        var id = await _road.AskOneAsync(model: "gpt-image");
        _road.Until(() => _road.HasEnded(id));

        _road.Rows.Results.ShouldHaveSingleItem().ContentType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Restart_ResultToFetch_IsFetched()
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("a"));
        road.Seed(Samples.Generation("generation", GenerationState.Storing), Samples.Attempt(AttemptState.Ended, accountId: "a") with { Links = ["link"] });
        await road.StartAsync();
        road.Until(() => road.HasEnded("generation"));

        road.Generation("generation").State.ShouldBe(GenerationState.Completed);
        road.Provider.Opened.ShouldBe(["link"]);
    }

    private async ValueTask StartAsync()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    private async Task<string> EndAsync()
    {
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));
        return id;
    }

    private static PollOutcome.Answered Succeeded(params string[] links) =>
        new(new Dictionary<string, TaskReport> { ["task-1"] = new TaskReport.Succeeded("result", links) });
}
