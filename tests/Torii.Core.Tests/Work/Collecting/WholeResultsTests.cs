using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing.StandIns;
using Torii.Core.Stores;
using Torii.Core.Tests.Routing.StandIns;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Collecting;

namespace Torii.Core.Tests.Work.Collecting;

/// <summary>Extensions that were made as videos of their own, and are joined to what they go on with.</summary>
public sealed class WholeResultsTests
{
    private const string Mp4 = "000000106674797069736F6D00000000";

    private readonly Stage _stage = new();
    private readonly FakeJoining _joining;

    public WholeResultsTests() => _joining = new FakeJoining(_stage.Road.Files);

    [Fact]
    public async Task NextPart_IsJoinedToTheEarlierVideo()
    {
        var earlier = _stage.Keep("source", MediaFormat.Mp4);

        var result = (await FetchAsync(Extension())).ShouldNotBeNull().ShouldHaveSingleItem();

        _joining.Joined.ShouldBe([(earlier, "file-1")]);
        result.Id.ShouldBe("file-2");
        (result.Role, result.GenerationId, result.Position).ShouldBe((MediaRole.Result, "generation", 0));
        _stage.Road.Files.Files.Keys.ShouldBe(["file-2"]);
        NotesOf().ShouldBeEmpty();
    }

    [Fact]
    public async Task WhereTheUpstreamWentOnItself_NothingIsJoined()
    {
        _stage.Keep("source", MediaFormat.Mp4);

        (await FetchAsync(Extension() with { Adjustments = [] })).ShouldNotBeNull().ShouldHaveSingleItem().Id.ShouldBe("file-1");

        _joining.Joined.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task WhatCannotBeJoined_IsDeliveredAloneAndSaysSo(bool hasEarlier, bool works)
    {
        if (hasEarlier)
        {
            _stage.Keep("source", MediaFormat.Mp4);
        }

        _joining.Works = works;

        (await FetchAsync(Extension())).ShouldNotBeNull().ShouldHaveSingleItem().Id.ShouldBe("file-1");

        _stage.Road.Files.Files.Keys.ShouldBe(["file-1"]);
        NotesOf().ShouldHaveSingleItem().ShouldNotBeNull().ShouldContain("delivered alone");
    }

    [Fact]
    public async Task JoiningThatBreaksOff_LeavesNothing()
    {
        _stage.Keep("source", MediaFormat.Mp4);
        _joining.Fault = new IOException("the disk is full");

        await Should.ThrowAsync<IOException>(() => FetchAsync(Extension()));

        _stage.Road.Files.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task ResultThatCannotBeHadNow_IsNone()
    {
        _stage.Road.Provider.OnResult = _ => new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable));

        (await FetchAsync(Extension())).ShouldBeNull();
        _joining.Joined.ShouldBeEmpty();
    }

    private static Generation Extension() => Samples.Generation("generation", GenerationState.Storing) with
    {
        Request = Stage.Request with { Extends = new Source { GenerationId = "source", Result = "gen_a" } },
        Adjustments = [new Adjustment("extension", null, null, "It cannot go on.") { IsToBeJoined = true }],
    };

    private async Task<IReadOnlyList<MediaRecord>?> FetchAsync(Generation generation)
    {
        var road = _stage.Road;
        var attempt = Samples.Attempt(AttemptState.Ended) with { Links = ["link"] };
        road.Seed(generation, attempt);
        if (road.Provider.OnResult("link") is null)
        {
            road.Provider.OnResult = _ => FakeProvider.Bytes(Mp4);
        }

        var whole = new WholeResults(road.Get<ResultFetcher>(), _stage.Results, _joining, road.Files, road.Store);
        return await whole.FetchAsync(new OpenWork(generation, attempt, []), TestContext.Current.CancellationToken);
    }

    private IEnumerable<string?> NotesOf() => _stage.Road.Rows.Events.Where(entry => entry.Type == TimelineEventType.Note).Select(entry => entry.Text);

    private sealed class FakeJoining(MemoryMediaFiles files) : IJoining
    {
        public List<(string, string)> Joined { get; } = [];

        public bool Works { get; set; } = true;

        public Exception? Fault { get; set; }

        public async Task<SaveOutcome.Saved?> JoinAsync(string firstMediaId, string secondMediaId, CancellationToken cancellationToken)
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            if (!Works)
            {
                return null;
            }

            Joined.Add((firstMediaId, secondMediaId));
            return await files.SaveAsync(new MemoryStream(Convert.FromHexString(Mp4)), long.MaxValue, cancellationToken) as SaveOutcome.Saved;
        }
    }
}
