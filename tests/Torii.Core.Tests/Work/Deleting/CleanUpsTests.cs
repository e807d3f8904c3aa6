using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;

namespace Torii.Core.Tests.Work.Deleting;

public sealed class CleanUpsTests
{
    private static readonly CleanUpTerms Terms = new(ManualTimeProvider.Start, [GenerationKind.Video]);

    private readonly MemoryRows _rows = new();
    private readonly MemoryErrandStore _errands = new();
    private readonly StretchedGallery _gallery = new("first", "second");

    public CleanUpsTests() => _rows.Results.AddRange(new[] { "first", "second" }.Select(Result));

    [Fact]
    public async Task Failed_IsNotAtItsEnd_AndNoOtherBeginsBesideIt()
    {
        var cleanUps = New();
        (await cleanUps.StartAsync(Terms)).ShouldBeTrue();
        var errand = _errands.Errands.ShouldHaveSingleItem();
        _gallery.Fault = after => after is null ? null : new IOException("The disk is busy.");

        await Should.ThrowAsync<IOException>(() => cleanUps.RunAsync(errand, default));

        (cleanUps.Progress!.EndedAt, cleanUps.Progress.Generations).ShouldBe((null, 1));
        (await cleanUps.StartAsync(Terms)).ShouldBeFalse();
        _errands.Errands.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TriedAgain_CountsOn_AndEndsOnce()
    {
        var cleanUps = New();
        await cleanUps.StartAsync(Terms);
        var errand = _errands.Errands.Single();
        _gallery.Fault = after => after is null ? null : new IOException("The disk is busy.");
        await Should.ThrowAsync<IOException>(() => cleanUps.RunAsync(errand, default));
        _gallery.Fault = _ => null;

        (await cleanUps.RunAsync(errand, default)).ShouldBeOfType<ErrandOutcome.Done>();
        await _errands.DoneAsync(errand.Id, default);

        cleanUps.Progress!.EndedAt.ShouldNotBeNull();
        cleanUps.Progress.Files.ShouldBe(2);
        _rows.Results.ShouldBeEmpty();
        (await cleanUps.StartAsync(Terms)).ShouldBeTrue();
    }

    [Fact]
    public async Task Left_ByTheLastRunOfTheServer_IsTheOneThatRuns()
    {
        await New().StartAsync(Terms);

        var restarted = New();

        (await restarted.StartAsync(Terms with { Before = ManualTimeProvider.Start.AddDays(1) })).ShouldBeFalse();
        restarted.Progress!.EndedAt.ShouldBeNull();
        _errands.Errands.Count.ShouldBe(1);
    }

    private CleanUps New() => new(
        _gallery,
        new GenerationMedia(new MemoryMediaStore(_rows), new MemoryMediaFiles()),
        new MemoryWorkStore(_rows, new MemoryAccountStore(), _errands, new MemoryMediaStore(_rows), new MemoryAskStore(), () => []),
        _errands,
        new ManualTimeProvider());

    private static MediaRecord Result(string generationId) => new()
    {
        Id = "of-" + generationId,
        Role = MediaRole.Result,
        GenerationId = generationId,
        ContentType = "video/mp4",
        Length = 1,
        Hash = "hash",
        CreatedAt = ManualTimeProvider.Start,
    };
}
