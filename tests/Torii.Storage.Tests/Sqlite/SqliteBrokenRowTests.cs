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
        Damage(damage, broken.Id);

        var failure = await Should.ThrowAsync<BrokenRowException>(async () => await Host.Generations.FindAsync(broken.Id, Cancel));

        failure.Message.ShouldContain(broken.Id);
        (await FindAsync(sound.Id)).Id.ShouldBe(sound.Id);
    }

    [Fact]
    public async Task Row_BrokenInTheQueue_FailsItsClaimAndChangesNothing()
    {
        var broken = await AcceptAsync();
        Damage("request = '{'", broken.Id);

        await Should.ThrowAsync<BrokenRowException>(() => Work.ClaimAsync(Make.Claim(), Cancel));

        (await Work.OpenWorkAsync(Cancel)).ShouldBeEmpty();
        await ApplyAsync(Make.Move(broken.Id, GenerationState.Queued, GenerationState.Failed));
        await ClaimAsync();
    }

    private void Damage(string assignment, string id)
    {
        using (var session = SqliteSession.Open(_engine.Database, readOnly: false))
        {
            session.RunScript($"UPDATE generations SET {assignment} WHERE id = '{id}'");
        }
    }
}
