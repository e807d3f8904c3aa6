using System.Reflection;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Hosting;

namespace Torii.Tests.Hosting;

public sealed class EnrolmentTests : IDisposable
{
    private readonly AccountPool _pool = new(strategy: null!, RouteBook.OnlySora, TimeProvider.System);
    private readonly IAccountStore _store = DispatchProxy.Create<IAccountStore, HeldStore>();
    private readonly Enrolment _enrolment;

    public EnrolmentTests()
    {
        _enrolment = new Enrolment(_store, _pool, accesses: null!, providers: null!, upstreams: null!, settings: null!);
        var account = new Account { Id = "one", Upstream = "sora", Name = "first", TokenHash = "hash", Status = AccountStatus.Enabled, Origin = AccountOrigin.Operator };
        var traits = new ProviderTraits { Kinds = new HashSet<GenerationKind>(), SubmissionsAtOnce = null, Polling = PollPlan.Default };
        _pool.Put(account, new Upstream("sora", "sora", new Uri("http://127.0.0.1:9")), traits);
    }

    [Fact]
    public async Task Edit_BeginsFromWhatAnEarlierOneHasWritten()
    {
        var written = ((HeldStore)(object)_store).Written;
        var first = _enrolment.EditAsync("one", account => account with { Name = "second" });
        var second = _enrolment.EditAsync("one", account => account with { Weight = 5 });
        second.IsCompleted.ShouldBeFalse();

        written.SetResult();
        await first;

        (await second).ShouldNotBeNull().Name.ShouldBe("second");
        _pool.Find("one")!.Value.Account.ShouldBe((await second)!);
    }

    [Fact]
    public async Task Edit_ThatDecidesAgainstIt_OrOfNobody_WritesNothing()
    {
        ((HeldStore)(object)_store).Written.SetException(new InvalidOperationException("It was written."));

        (await _enrolment.EditAsync("one", _ => null)).ShouldBeNull();
        (await _enrolment.EditAsync("nobody", account => account)).ShouldBeNull();
        (await Should.ThrowAsync<InvalidOperationException>(_enrolment.EditAsync("one", account => account))).Message.ShouldBe("It was written.");

        // A write that failed must not shut out the next.
        (await _enrolment.EditAsync("one", _ => null)).ShouldBeNull();
    }

    /// <inheritdoc />
    public void Dispose() => _enrolment.Dispose();
}
