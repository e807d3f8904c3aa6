using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>What is made of results, and the forgetting of all that a generation has left.</summary>
public abstract class DerivedMediaCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Derived_ReadBack_IsFoundByPlaceAndRole()
    {
        var id = await MakeAsync();
        var (thumbnail, sheet) = (Derived(id, MediaRole.Thumbnail), Derived(id, MediaRole.Spritesheet));

        (await Host.Media.AddDerivedAsync(thumbnail, Cancel)).ShouldBe(thumbnail);
        (await Host.Media.AddDerivedAsync(sheet, Cancel)).ShouldBe(sheet);

        (await Host.Media.DerivedAsync(id, 0, MediaRole.Thumbnail, Cancel)).ShouldBe(thumbnail);
        (await Host.Media.DerivedAsync(id, 0, MediaRole.Spritesheet, Cancel)).ShouldBe(sheet);
        (await Host.Media.DerivedAsync(id, 1, MediaRole.Thumbnail, Cancel)).ShouldBeNull();
        (await Host.Media.DerivedAsync("none", 0, MediaRole.Thumbnail, Cancel)).ShouldBeNull();
        (await Host.Media.FindAsync(sheet.Id, Cancel)).ShouldBe(sheet);
    }

    [Fact]
    public async Task Derived_ByManyAtOnce_IsOnesAlone()
    {
        var id = await MakeAsync();
        var candidates = Enumerable.Range(0, 20).Select(_ => Derived(id, MediaRole.Thumbnail)).ToList();

        var kept = await Task.WhenAll(candidates.Select(derived => Task.Run(() => Host.Media.AddDerivedAsync(derived, Cancel))));

        var winner = kept.Distinct().ShouldHaveSingleItem();
        (await Host.Media.DerivedAsync(id, 0, MediaRole.Thumbnail, Cancel)).ShouldBe(winner);
        (await Host.Media.OfGenerationAsync(id, Cancel)).Count(media => media.Role == MediaRole.Thumbnail).ShouldBe(1);
    }

    [Fact]
    public async Task Derived_IsNoResultAndIsNotSweptAway()
    {
        var id = await MakeAsync();
        await Host.Media.AddDerivedAsync(Derived(id, MediaRole.Thumbnail), Cancel);

        (await Host.Media.ResultsAsync(id, Cancel)).ShouldAllBe(media => media.Role == MediaRole.Result);
        (await Host.Media.ForgetUnclaimedAsync(Now.AddDays(1), 10, Cancel)).ShouldBeEmpty();
    }

    // Or a still of the result that was there before would be shown for the new one.
    [Fact]
    public async Task Derived_OfAResultThatIsReplaced_IsMadeAnew()
    {
        var id = await MakeAsync();
        var old = Derived(id, MediaRole.Thumbnail);
        await Host.Media.AddDerivedAsync(old, Cancel);

        await Host.Media.ReplaceResultsAsync(id, [Make.Result(id)], Cancel);

        (await Host.Media.DerivedAsync(id, 0, MediaRole.Thumbnail, Cancel)).ShouldBeNull();
        (await Host.Media.FindAsync(old.Id, Cancel)).ShouldBe(old with { Role = MediaRole.Former });
        var fresh = Derived(id, MediaRole.Thumbnail);
        (await Host.Media.AddDerivedAsync(fresh, Cancel)).ShouldBe(fresh);
        await Host.Media.ReplaceResultsAsync(id, [Make.Result(id)], Cancel);
        (await Host.Media.FindAsync(fresh.Id, Cancel)).ShouldBe(fresh with { Role = MediaRole.Former });
    }

    [Fact]
    public async Task OfGeneration_HasEveryRoleAndNobodyElses()
    {
        var (id, other) = (await MakeAsync(), await MakeAsync());
        await Host.Media.ReplaceResultsAsync(id, [Make.Result(id)], Cancel);
        await Host.Media.AddDerivedAsync(Derived(id, MediaRole.Thumbnail), Cancel);
        await Host.Media.AddDerivedAsync(Derived(id, MediaRole.Spritesheet), Cancel);

        var all = await Host.Media.OfGenerationAsync(id, Cancel);

        all.Select(media => media.Role).ShouldBe([MediaRole.Result, MediaRole.Former, MediaRole.Thumbnail, MediaRole.Spritesheet], ignoreOrder: true);
        all.ShouldAllBe(media => media.GenerationId == id);
        (await Host.Media.OfGenerationAsync(other, Cancel)).ShouldHaveSingleItem();
        (await Host.Media.OfGenerationAsync("none", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgotten_AreThoseNamedAndNoOthers()
    {
        var id = await MakeAsync();
        var thumbnail = await Host.Media.AddDerivedAsync(Derived(id, MediaRole.Thumbnail), Cancel);

        await Host.Media.ForgetAsync([thumbnail.Id, "none"], Cancel);
        await Host.Media.ForgetAsync([], Cancel);

        (await Host.Media.OfGenerationAsync(id, Cancel)).ShouldHaveSingleItem().Role.ShouldBe(MediaRole.Result);
    }

    private async Task<string> MakeAsync()
    {
        var generation = await AcceptAsync();
        await ApplyAsync(new Change { At = Now, Results = [Make.Result(generation.Id)] });
        return generation.Id;
    }

    private MediaRecord Derived(string generationId, MediaRole role) => Make.Result(generationId) with { Role = role, ContentType = "image/webp" };
}
