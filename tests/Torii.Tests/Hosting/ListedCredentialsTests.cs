using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Tests.Hosting;

public sealed class ListedCredentialsTests
{
    private const string Scope = "account:one";

    private static readonly Account Known = new()
    {
        Id = "one",
        Upstream = "sora",
        Name = "one",
        TokenHash = "hash",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Configuration,
    };

    private static readonly ConfiguredAccount Listed = new("token") { RefreshToken = "fresh" };

    private static readonly string Spent = new SoraCredential("token") { RefreshToken = "spent" }.ToDocument();

    [Fact]
    public async Task Account_ThatIsNew_GetsWhatIsListed()
    {
        var written = await OfAsync(new OneAccountStore(Spent), known: null, Listed);

        written.ShouldBe(new SoraCredential("token") { RefreshToken = "fresh" }.ToDocument());
    }

    [Fact]
    public async Task Account_ThatWorks_KeepsItsOwnPerhapsNewerOne() =>
        (await OfAsync(new OneAccountStore(Spent, HoldFor(Cause.TooManyErrors)), Known, Listed)).ShouldBeNull();

    [Fact]
    public async Task Account_ThatIsDead_IsCuredByWhatIsListedAnew()
    {
        var store = new OneAccountStore(Spent, HoldFor(Cause.Unauthorized));

        (await OfAsync(store, Known, Listed)).ShouldNotBeNull().ShouldContain("fresh");
        store.Released.ShouldBe([Scope]);
    }

    [Theory]
    [InlineData("spent")]
    [InlineData(null)]
    public async Task Account_ThatIsDead_AndNothingNewIsListed_StaysSo(string? refreshToken)
    {
        var store = new OneAccountStore(Spent, HoldFor(Cause.Unauthorized));

        (await OfAsync(store, Known, Listed with { RefreshToken = refreshToken })).ShouldBeNull();
        store.Released.ShouldBeEmpty();
    }

    private static Hold HoldFor(Cause cause) => new(Scope, cause, Until: null, Strikes: 1, Text: null);

    private static async Task<string?> OfAsync(OneAccountStore store, Account? known, ConfiguredAccount entry)
    {
        var credentials = new ListedCredentials(store);
        await credentials.LoadAsync(default);
        return await credentials.OfAsync(known, entry, default);
    }
}
