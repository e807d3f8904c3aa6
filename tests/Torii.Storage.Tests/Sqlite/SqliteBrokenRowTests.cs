using System.Security.Cryptography;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

/// <summary>Rows that were damaged or changed by hand.</summary>
public sealed class SqliteBrokenRowTests : StorageSuite
{
    private readonly SqliteEngine _engine;

    public SqliteBrokenRowTests()
        : this(new SqliteEngine())
    {
    }

    private SqliteBrokenRowTests(SqliteEngine engine)
        : base(engine) => _engine = engine;

    [Theory]
    [InlineData("request = '{\"model\":'")]
    [InlineData("request = ''")]
    [InlineData("request = 'null'")]
    [InlineData("request = '[]'")]
    [InlineData("request = '{\"model\":\"m\",\"kind\":\"hologram\",\"prompt\":\"p\"}'")]
    [InlineData("request = '{\"model\":\"m\",\"kind\":7,\"prompt\":\"p\"}'")]
    [InlineData("request = '{\"model\":\"m\",\"prompt\":\"p\"}'")]
    [InlineData("request = '{\"model\":\"m\",\"kind\":\"video\",\"prompt\":\"p\",\"storyboard\":{}}'")]
    [InlineData("request = '{\"model\":\"m\",\"kind\":\"video\",\"prompt\":\"p\",\"remix\":\"gen_1\"}'")]
    [InlineData("request = '{\"model\":\"m\",\"kind\":\"video\",\"prompt\":\"p\",\"publish\":\"yes\"}'")]
    [InlineData("request = replace(hex(zeroblob(50000)), '00', '[')")]
    [InlineData("lane = 'sora'")]
    [InlineData("position = 99999999999")]
    [InlineData("created_at = 9223372036854775807")]
    [InlineData("adjustments = '{}'")]
    [InlineData("cause = 'bad_weather'")]
    [InlineData("state = 'lost', ended_at = 1")]
    public async Task Row_Broken_FailsByNameAndAloneInItsTable(string damage)
    {
        var broken = await AcceptAsync();
        var sound = await AcceptAsync();
        Damage($"UPDATE generations SET {damage} WHERE id = '{broken.Id}'");

        var failure = await Should.ThrowAsync<BrokenRowException>(async () => await Host.Generations.FindAsync(broken.Id, Cancel));

        failure.Message.ShouldContain(broken.Id);
        (await FindAsync(sound.Id)).Id.ShouldBe(sound.Id);
    }

    [Fact]
    public async Task Row_BrokenInTheQueue_FailsItsClaimAndChangesNothing()
    {
        var broken = await AcceptAsync();
        Damage($"UPDATE generations SET request = '{{' WHERE id = '{broken.Id}'");

        await Should.ThrowAsync<BrokenRowException>(() => Work.ClaimAsync(Make.Claim(), Cancel));

        (await Work.OpenWorkAsync(Cancel)).ShouldBeEmpty();
        await ApplyAsync(Make.Move(broken.Id, GenerationState.Queued, GenerationState.Failed));
        await ClaimAsync();
    }

    [Theory]
    [InlineData("card = ''")]
    [InlineData("card = 'null'")]
    [InlineData("card = '{\"username\":\"heron\"}'")]
    [InlineData("created_at = 9223372036854775807")]
    public async Task Character_Broken_FailsByName(string damage)
    {
        var generation = await AcceptAsync();
        await ApplyAsync(new Change { At = Now, Character = Make.Character(generation.Id) });
        Damage($"UPDATE characters SET {damage}");

        var failure = await Should.ThrowAsync<BrokenRowException>(
            async () => await Host.Get<ICharacterStore>().FindByUsernameAsync("heron", Cancel));

        failure.Message.ShouldContain(generation.Id);
    }

    [Theory]
    [InlineData("state = 'pending'")]
    [InlineData("created_at = 9223372036854775807")]
    public async Task Post_Broken_FailsByName(string damage)
    {
        var generation = await AcceptAsync();
        await Host.Get<IPostStore>().BeginAsync(Make.Post(generation.Id), null, Cancel);
        Damage($"UPDATE posts SET {damage}");

        var failure = await Should.ThrowAsync<BrokenRowException>(
            async () => await Host.Get<IPostStore>().FindAsync(generation.Id, Cancel));

        failure.Message.ShouldContain(generation.Id);
    }

    [Theory]
    [InlineData("facts = '[]'")]
    [InlineData("facts = '{}'")]
    [InlineData("facts = '{\"at\":\"yesterday\"}'")]
    public async Task Account_WithBrokenFacts_FailsByName(string damage)
    {
        await Host.Accounts.SaveAsync(Make.NewAccount() with { Id = "account-9" }, "t", Cancel);
        Damage($"UPDATE accounts SET {damage}");

        (await Should.ThrowAsync<BrokenRowException>(() => Host.Accounts.AllAsync(Cancel))).Message.ShouldContain("account-9");
    }

    [Fact]
    public async Task Egress_EncryptedByNobodyHere_IsNotRead()
    {
        await Host.Get<IEgressStore>().SaveAsync(new Egress("tokyo", new Uri("http://proxy.test")), Cancel);
        Damage("UPDATE egresses SET proxy = 'http://proxy.test'");

        await Should.ThrowAsync<CryptographicException>(() => Host.Get<IEgressStore>().AllAsync(Cancel));
    }

    [Fact]
    public async Task Egress_OfNoAddress_FailsByName()
    {
        await Host.Get<IEgressStore>().SaveAsync(new Egress("tokyo", new Uri("http://proxy.test")), Cancel);
        Damage($"UPDATE egresses SET proxy = '{Host.Get<ISecretBox>().Protect("http://")}'");

        (await Should.ThrowAsync<BrokenRowException>(() => Host.Get<IEgressStore>().AllAsync(Cancel))).Message.ShouldContain("tokyo");
    }

    private void Damage(string sql)
    {
        using (var session = SqliteSession.Open(_engine.Database, readOnly: false))
        {
            session.RunScript(sql);
        }
    }
}
