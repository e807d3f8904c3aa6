using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class MediaStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Input_ReadBack_IsWhatWasGiven()
    {
        var input = Make.Input() with { Length = 5_000_000_000 };

        await Host.Media.AddInputAsync(input, Cancel);

        (await Host.Media.FindAsync(input.Id, Cancel)).ShouldBe(input);
        (await Host.Media.FindAsync("none", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Unclaimed_OldInputs_AreForgottenUpToTheLimit()
    {
        var old = Enumerable.Range(0, 3).Select(_ => Make.Input()).ToList();
        foreach (var input in old)
        {
            await Host.Media.AddInputAsync(input, Cancel);
        }

        Time.Advance(TimeSpan.FromHours(1));
        var fresh = Make.Input();
        await Host.Media.AddInputAsync(fresh, Cancel);

        var first = await Host.Media.ForgetUnclaimedAsync(Now, 2, Cancel);
        var rest = await Host.Media.ForgetUnclaimedAsync(Now, 2, Cancel);

        first.Count.ShouldBe(2);
        first.Concat(rest).ShouldBe(old.Select(input => input.Id), ignoreOrder: true);
        (await Host.Media.FindAsync(fresh.Id, Cancel)).ShouldNotBeNull();
        (await Host.Media.FindAsync(old[0].Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Unclaimed_ByName_AreForgottenAndNoOthers()
    {
        var (brought, other) = (Make.Input(), Make.Input());
        await Host.Media.AddInputAsync(brought, Cancel);
        await Host.Media.AddInputAsync(other, Cancel);
        var used = Make.Input();
        await Host.Media.AddInputAsync(used, Cancel);
        var generation = Make.Generation();
        await Work.AcceptAsync(new Acceptance([generation with { Request = generation.Request with { Images = [used.Id] } }]), Cancel);

        (await Host.Media.ForgetUnclaimedAsync([brought.Id, used.Id, "none"], Cancel)).ShouldBe([brought.Id]);

        (await Host.Media.FindAsync(brought.Id, Cancel)).ShouldBeNull();
        (await Host.Media.FindAsync(used.Id, Cancel)).ShouldNotBeNull();
        (await Host.Media.FindAsync(other.Id, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Results_OfAGeneration_AreInOrderAndNeverForgotten()
    {
        var claimed = await ClaimAsync();
        var results = new[] { Make.Result(claimed.Generation.Id, 1) with { Link = "https://media.test/1", Length = 0, Hash = "" }, Make.Result(claimed.Generation.Id) };
        await ApplyAsync(new Change { At = Now, Results = results });

        (await Host.Media.ForgetUnclaimedAsync(Now.AddDays(1), 10, Cancel)).ShouldBeEmpty();

        (await Host.Media.ResultsAsync(claimed.Generation.Id, Cancel)).ShouldBe([results[1], results[0]]);
    }

    [Fact]
    public async Task Results_Replaced_AreFormerOnesAndStillThere()
    {
        var claimed = await ClaimAsync();
        var (first, second) = (Make.Result(claimed.Generation.Id), Make.Result(claimed.Generation.Id));
        await ApplyAsync(new Change { At = Now, Results = [first] });

        await Host.Media.ReplaceResultsAsync(claimed.Generation.Id, [second], Cancel);

        (await Host.Media.ResultsAsync(claimed.Generation.Id, Cancel)).ShouldBe([second]);
        (await Host.Media.FindAsync(first.Id, Cancel)).ShouldBe(first with { Role = Torii.Core.Media.MediaRole.Former });
        (await Host.Media.ForgetUnclaimedAsync(Now.AddDays(1), 10, Cancel)).ShouldBeEmpty();
    }
}
