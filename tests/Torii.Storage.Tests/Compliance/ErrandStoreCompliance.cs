using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class ErrandStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Due_Errands_ComeLongestDueFirstUpToTheLimit()
    {
        var later = Make.Errand(dueIn: TimeSpan.FromMinutes(2));
        var sooner = Make.Errand(dueIn: TimeSpan.FromMinutes(1));
        var notYet = Make.Errand(dueIn: TimeSpan.FromMinutes(9));
        await ApplyAsync(new Change { At = Now, Errands = [later, notYet, sooner] });

        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBe(sooner.DueAt);
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBeEmpty();
        (await Host.Errands.DueAsync(later.DueAt, [], 10, Cancel)).ShouldBe([sooner, later]);
        (await Host.Errands.DueAsync(later.DueAt, [], 1, Cancel)).ShouldBe([sooner]);
    }

    [Fact]
    public async Task Due_ErrandsOfSomeKinds_CanBeLeftOut()
    {
        var removal = Make.Errand(dueIn: TimeSpan.FromMinutes(1)) with { Kind = "post.remove" };
        var delivery = Make.Errand(dueIn: TimeSpan.FromMinutes(2)) with { Kind = "webhook.deliver" };
        await ApplyAsync(new Change { At = Now, Errands = [delivery, removal] });

        (await Host.Errands.DueAsync(delivery.DueAt, ["post.remove"], 10, Cancel)).ShouldBe([delivery]);
        (await Host.Errands.DueAsync(delivery.DueAt, ["webhook"], 10, Cancel)).ShouldBe([removal, delivery]);
        (await Host.Errands.DueAsync(delivery.DueAt, ["post.remove", "webhook.deliver"], 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task NextDue_AfterAMoment_LeavesOutWhatIsDueBefore()
    {
        var due = Make.Errand(dueIn: TimeSpan.FromMinutes(1));
        var next = Make.Errand(dueIn: TimeSpan.FromMinutes(2));
        await ApplyAsync(new Change { At = Now, Errands = [next, due] });

        (await Host.Errands.NextDueAsync(due.DueAt, Cancel)).ShouldBe(next.DueAt);
        (await Host.Errands.NextDueAsync(next.DueAt, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Errand_Done_IsGone()
    {
        var errand = Make.Errand();
        await ApplyAsync(new Change { At = Now, Errands = [errand] });

        await Host.Errands.DoneAsync(errand.Id, Cancel);

        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Errand_PutOff_ComesLater()
    {
        var errand = Make.Errand();
        await ApplyAsync(new Change { At = Now, Errands = [errand] });
        var late = errand with { DueAt = Now.AddMinutes(5), Tries = 1 };

        await Host.Errands.PutOffAsync(late, "The upstream is away.", Cancel);

        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldBeEmpty();
        (await Host.Errands.DueAsync(late.DueAt, [], 10, Cancel)).ShouldBe([late]);
    }

    [Fact]
    public async Task Errand_DoneMeanwhile_IsNotRevivedByPuttingItOff()
    {
        var errand = Make.Errand();
        await ApplyAsync(new Change { At = Now, Errands = [errand] });
        await Host.Errands.DoneAsync(errand.Id, Cancel);

        await Host.Errands.PutOffAsync(errand, "Too late.", Cancel);

        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Errand_ThatEachSubjectHasOnce_IsThereUntilItIsDone()
    {
        var errand = Errand.OnceFor("kind", "subject", Now.AddHours(1));
        await ApplyAsync(new Change { At = Now, Errands = [errand, Make.Errand(), Errand.OnceFor("kind-of-another", "subject", Now)] });

        (await Host.Errands.HasAsync("kind", Cancel)).ShouldBeTrue();
        (await Host.Errands.HasAsync("kin", Cancel)).ShouldBeFalse();
        await Host.Errands.DoneAsync(errand.Id, Cancel);
        (await Host.Errands.HasAsync("kind", Cancel)).ShouldBeFalse();
    }
}
