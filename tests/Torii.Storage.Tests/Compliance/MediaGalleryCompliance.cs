using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>The media as operators look at it.</summary>
public abstract class MediaGalleryCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private IMediaGallery Gallery => Host.Get<IMediaGallery>();

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Page_HasResultsAloneTheNewestFirst(int limit)
    {
        var (first, second) = (await ResultAsync(), await ResultAsync());
        await Host.Media.AddInputAsync(Make.Input(), Cancel);

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await Gallery.PageAsync(new GalleryQuery(limit) { After = next }, Cancel);
            seen.AddRange(page.Items.Select(item => item.Media.Id));
            next = page.Next;
        }
        while (next is not null);

        seen.ShouldBe([second.Id, first.Id]);
    }

    [Fact]
    public async Task Page_ByKindAndClient_HasThoseAlone()
    {
        var result = await ResultAsync();

        (await Gallery.PageAsync(new GalleryQuery(10) { Kind = GenerationKind.Video, ClientId = Samples.Client }, Cancel)).Items.ShouldHaveSingleItem().Media.ShouldBe(result);
        (await Gallery.PageAsync(new GalleryQuery(10) { Kind = GenerationKind.Image }, Cancel)).Items.ShouldBeEmpty();
        (await Gallery.PageAsync(new GalleryQuery(10) { ClientId = "stranger" }, Cancel)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Usage_CountsByRoleFormAndDay()
    {
        await ResultAsync();
        await ResultAsync();
        await Host.Media.AddInputAsync(Make.Input() with { Length = 10 }, Cancel);

        var stretch = await Gallery.UsageAsync(after: null, Cancel);

        stretch.Next.ShouldBeNull();
        var day = DateOnly.FromDateTime(Now.UtcDateTime);
        stretch.Uses.ShouldBe([new MediaUse(MediaRole.Result, IsVideo: true, day, 2, 2468), new MediaUse(MediaRole.Input, IsVideo: false, day, 1, 10)], ignoreOrder: true);
    }

    [Fact]
    public async Task Removable_IsWhatEndedLongAgoOfTheKindsAsked()
    {
        var old = await ResultAsync();
        Time.Advance(TimeSpan.FromDays(3));
        var young = await ResultAsync();

        (await RemovableAsync(Now.AddDays(-1), GenerationKind.Video)).ShouldBe([new RemovableWork(old.GenerationId!, 1, old.Length)]);
        (await RemovableAsync(Now.AddDays(1), GenerationKind.Video)).Select(work => work.GenerationId).ShouldBe([old.GenerationId!, young.GenerationId!], ignoreOrder: true);
        (await RemovableAsync(Now.AddDays(1), GenerationKind.Image)).ShouldBeEmpty();
        (await RemovableAsync(Now.AddDays(-9), GenerationKind.Video)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Removable_WhatHasNotEndedOrLiesElsewhere_Stays()
    {
        await ResultAsync(hasEnded: false);
        var linked = await ResultAsync();
        await Host.Media.ReplaceResultsAsync(linked.GenerationId!, [Make.Result(linked.GenerationId!) with { Link = "https://files.test/a.mp4", Length = 0 }], Cancel);
        await Host.Media.ForgetAsync([linked.Id], Cancel);

        (await RemovableAsync(Now.AddDays(1), GenerationKind.Video)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<RemovableWork>> RemovableAsync(DateTimeOffset before, params GenerationKind[] kinds) =>
        (await Gallery.RemovableAsync(CleanUpTerms.Parse(new CleanUpTerms(before, kinds).ToString()), after: null, Cancel)).Works;

    private async Task<MediaRecord> ResultAsync(bool hasEnded = true)
    {
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var generation = await AcceptAsync();
        var result = Make.Result(generation.Id);
        await Host.Media.ReplaceResultsAsync(generation.Id, [result], Cancel);
        if (hasEnded)
        {
            await ApplyAsync(Make.Move(generation.Id, GenerationState.Queued, GenerationState.Cancelled));
        }

        return result;
    }
}
