using Torii.Core.Logs;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class LogStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private ILogStore Logs => Host.Get<ILogStore>();

    [Fact]
    public async Task Request_ReadBack_IsWhatWasGiven_AndItsBodiesOnlyAlone()
    {
        var row = Request() with
        {
            FirstByte = TimeSpan.FromMilliseconds(12),
            Model = "sora-2",
            GenerationId = "g1",
            ClientId = "c1",
            BytesIn = 300,
            BytesOut = 0,
            Error = "queue_full",
            LeftOut = 3,
            Asked = "{\"prompt\":\"a heron's \\\"nest\\\"\"}",
            Answered = "",
        };

        await Logs.AddAsync([row], Cancel);

        (await Logs.FindRequestAsync(row.Id, Cancel)).ShouldBe(row);
        (await Logs.RequestsAsync(new RequestQuery(10), Cancel)).ShouldBe([row with { Asked = null, Answered = null }]);
        (await Logs.FindRequestAsync("none", Cancel)).ShouldBeNull();
        (await Logs.FindCallAsync(row.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Bodies_MoreThanMayBe_TheOldestGoAndTheirRowsStay()
    {
        var rows = new List<RequestRecord>();
        for (var number = 0; number < 4; number++)
        {
            rows.Add(Request() with { Asked = new string('a', 600), Answered = new string('b', 400) });
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await Logs.AddAsync(rows, Cancel);

        await Logs.TrimBodiesAsync(2_500, Cancel);

        foreach (var (row, place) in rows.Select((row, place) => (row, place)))
        {
            (await Logs.FindRequestAsync(row.Id, Cancel)).ShouldNotBeNull().Asked.ShouldBe(place < 2 ? null : row.Asked);
        }
    }

    [Fact]
    public async Task Call_ReadBack_IsWhatWasGiven()
    {
        var plain = Call();
        var whole = Call() with { AccountId = "a1", Upstream = "sora", GenerationId = "g1", Step = "submit", Status = 429, Fault = "a challenge page", Answered = "no" };

        await Logs.AddAsync([plain, whole], Cancel);

        (await Logs.FindCallAsync(whole.Id, Cancel)).ShouldBe(whole);
        (await Logs.CallsAsync(new CallQuery(10), Cancel)).ShouldBe([whole with { Answered = null }, plain]);
    }

    [Fact]
    public async Task Requests_Filtered_AreThoseMeant()
    {
        var good = Request() with { ClientId = "c1", Door = "videos", Model = "Sora-2" };
        var refused = Request() with { ClientId = "c2", Status = 429, Error = "rate_limited", Method = "DELETE" };
        var failed = Request() with { Status = 500, GenerationId = "g9", Path = "/v1/images/100%_'quoted'" };
        await Logs.AddAsync([good, refused, failed], Cancel);

        await ShouldFindAsync(new RequestQuery(10) { StatusFrom = 400, StatusTo = 599 }, failed, refused);
        await ShouldFindAsync(new RequestQuery(10) { StatusFrom = 429, StatusTo = 429 }, refused);
        await ShouldFindAsync(new RequestQuery(10) { ClientId = "c1" }, good);
        await ShouldFindAsync(new RequestQuery(10) { GenerationId = "g9" }, failed);
        await ShouldFindAsync(new RequestQuery(10) { Door = "videos" }, good);
        await ShouldFindAsync(new RequestQuery(10) { Method = "DELETE" }, refused);
        await ShouldFindAsync(new RequestQuery(10) { Search = "sora" }, good);
        await ShouldFindAsync(new RequestQuery(10) { Search = "100%_'Q" }, failed);
        await ShouldFindAsync(new RequestQuery(10) { Search = "%' OR 1=1 --" });
    }

    [Fact]
    public async Task Calls_Filtered_AreThoseMeant()
    {
        var good = Call() with { AccountId = "a1", Upstream = "sora", Status = 200, Step = "upload" };
        var lost = Call() with { AccountId = "a2", Upstream = "other", Fault = "the connection broke", GenerationId = "g1" };
        var later = Call() with { Status = 200, GenerationId = "g1", Method = "GET" };
        await Logs.AddAsync([good, lost, later], Cancel);

        await ShouldFindAsync(new CallQuery(10) { StatusFrom = 400, StatusTo = 599 }, lost);
        await ShouldFindAsync(new CallQuery(10) { GenerationId = "g1" }, later, lost);
        await ShouldFindAsync(new CallQuery(10) { GenerationId = "g1", Method = "GET" }, later);
        await ShouldFindAsync(new CallQuery(10) { GenerationId = "g1", After = later.Id }, lost);
        await ShouldFindAsync(new CallQuery(10) { AccountId = "a1" }, good);
        await ShouldFindAsync(new CallQuery(10) { Upstream = "other" }, lost);
        await ShouldFindAsync(new CallQuery(10) { Search = "BROKE" }, lost);
    }

    [Fact]
    public async Task Pages_FollowWithoutGapOrRepeat_WithinTheirSpan()
    {
        var rows = new List<RequestRecord>();
        for (var number = 0; number < 7; number++)
        {
            rows.Add(Request());
        }

        await Logs.AddAsync(rows, Cancel);

        var seen = new List<string>();
        while (await Logs.RequestsAsync(new RequestQuery(3) { After = seen.LastOrDefault() }, Cancel) is [_, ..] page)
        {
            seen.AddRange(page.Select(row => row.Id));
        }

        seen.ShouldBe(rows.Select(row => row.Id).Reverse());
        await ShouldFindAsync(new RequestQuery(10) { From = rows[2].At, To = rows[4].At }, rows[3], rows[2]);
    }

    [Fact]
    public async Task Trimmed_ByAge_LosesTheOldWithTheirBodies()
    {
        var old = Request() with { Asked = "old" };
        var oldCall = Call() with { Asked = "old" };
        Time.Advance(TimeSpan.FromDays(3));
        var young = Request() with { Asked = "young" };
        await Logs.AddAsync([old, oldCall, young], Cancel);

        await Logs.TrimAsync(Now.AddDays(-1), keepRows: 100, Cancel);

        (await Logs.FindRequestAsync(old.Id, Cancel)).ShouldBeNull();
        (await Logs.FindCallAsync(oldCall.Id, Cancel)).ShouldBeNull();
        (await Logs.FindRequestAsync(young.Id, Cancel)).ShouldBe(young);
        (await Logs.AddAsync([old, oldCall], Cancel).ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default)).ShouldBeTrue("its bodies went too");
    }

    [Fact]
    public async Task Trimmed_ByCount_KeepsTheNewest()
    {
        await Logs.AddAsync([.. Enumerable.Range(0, 1200).Select(_ => Request())], Cancel);
        await Logs.AddAsync([Call()], Cancel);

        await Logs.TrimAsync(Now.AddDays(-1), keepRows: 5, Cancel);

        (await Logs.RequestsAsync(new RequestQuery(100), Cancel)).Count.ShouldBe(5);
        (await Logs.CallsAsync(new CallQuery(100), Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cleared_OneLog_LeavesTheOther()
    {
        await Logs.AddAsync([Request(), Call(), Request()], Cancel);

        await Logs.ClearRequestsAsync(Cancel);

        (await Logs.RequestsAsync(new RequestQuery(10), Cancel)).ShouldBeEmpty();
        (await Logs.CallsAsync(new CallQuery(10), Cancel)).Count.ShouldBe(1);
        await Logs.ClearCallsAsync(Cancel);
        (await Logs.CallsAsync(new CallQuery(10), Cancel)).ShouldBeEmpty();
    }

    private async Task ShouldFindAsync(RequestQuery query, params RequestRecord[] rows) =>
        (await Logs.RequestsAsync(query, Cancel)).Select(row => row.Id).ShouldBe(rows.Select(row => row.Id));

    private async Task ShouldFindAsync(CallQuery query, params CallRecord[] rows) =>
        (await Logs.CallsAsync(query, Cancel)).Select(row => row.Id).ShouldBe(rows.Select(row => row.Id));

    private RequestRecord Request()
    {
        // Ids sort by time, and not within a millisecond.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return new RequestRecord
        {
            Id = Host.Ids.Next(),
            At = Now,
            Method = "POST",
            Path = "/v1/chat/completions",
            Door = "chat",
            RequestId = "0HN:1",
            Status = 200,
            Duration = TimeSpan.FromMilliseconds(345),
        };
    }

    private CallRecord Call()
    {
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return new CallRecord
        {
            Id = Host.Ids.Next(),
            At = Now,
            Method = "POST",
            Host = "sora.test",
            Path = "/backend/nf/create",
            Egress = "direct",
            Duration = TimeSpan.FromSeconds(2),
        };
    }
}
