using Torii.Core.Errands;
using Torii.Core.Media;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Deleting;

namespace Torii.Core.Tests.Work.Deleting;

public sealed class MediaRemovalTests
{
    private static readonly Errand Errand = new("errand", ErrandKinds.RemoveMedia, "gone", ManualTimeProvider.Start);

    private readonly MemoryRows _rows = new();
    private readonly MemoryMediaFiles _files = new();
    private readonly MediaRemoval _removal;

    public MediaRemovalTests()
    {
        _removal = new MediaRemoval(new GenerationMedia(new MemoryMediaStore(_rows), _files));
        Keep("result", MediaRole.Result);
        Keep("former", MediaRole.Former);
        Keep("still", MediaRole.Thumbnail);
        Keep("sheet", MediaRole.Spritesheet);
        Keep("other", MediaRole.Result, "kept");
    }

    [Fact]
    public async Task Files_OfEveryRole_AreRemovedAndNoOthers()
    {
        (await _removal.RunAsync(Errand, default)).ShouldBeOfType<ErrandOutcome.Done>();

        _files.Files.Keys.ShouldBe(["other"]);
        _rows.Results.ShouldHaveSingleItem().Id.ShouldBe("other");
    }

    [Fact]
    public async Task Again_AfterACrashBetweenFilesAndRows_IsDone()
    {
        _files.Files.Clear();

        (await _removal.RunAsync(Errand, default)).ShouldBeOfType<ErrandOutcome.Done>();
        (await _removal.RunAsync(Errand, default)).ShouldBeOfType<ErrandOutcome.Done>();

        _rows.Results.ShouldHaveSingleItem().Id.ShouldBe("other");
    }

    private void Keep(string id, MediaRole role, string generationId = "gone")
    {
        _files.Files[id] = [1];
        _rows.Results.Add(new MediaRecord
        {
            Id = id,
            Role = role,
            GenerationId = generationId,
            ContentType = "video/mp4",
            Length = 1,
            Hash = "hash",
            CreatedAt = ManualTimeProvider.Start,
        });
    }
}
