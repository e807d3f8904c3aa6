using Torii.Core.Clients;

namespace Torii.Core.Tests.Clients;

/// <summary>Keys whose place another has taken.</summary>
public sealed class FormerKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ClientBook _book = new();

    [Fact]
    public void Client_WithAFormerKey_IsFoundByBoth()
    {
        var client = New("one", "present") with { FormerKeyHash = "former", FormerKeyUntil = Now.AddHours(1) };

        _book.Set([client]);

        _book.FindByHash("present").ShouldBe(client);
        _book.FindByHash("former").ShouldBe(client);
        _book.FindByHash("another").ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Key_ThatIsAnothersFormerOne_BelongsToWhoHasItNow(bool isFirst)
    {
        var has = New("has", "shared");
        var had = New("had", "own") with { FormerKeyHash = "shared", FormerKeyUntil = Now.AddHours(1) };

        _book.Set(isFirst ? [has, had] : [had, has]);

        _book.FindByHash("shared").ShouldBe(has);
    }

    [Fact]
    public void FormerKey_OpensUntilItsTimeIsOver_ThePresentOneOnUntilTheClientExpires()
    {
        var client = New("one", "present") with { FormerKeyHash = "former", FormerKeyUntil = Now.AddHours(1), ExpiresAt = Now.AddHours(2) };

        client.Opens("former", Now).ShouldBeTrue();
        client.Opens("former", Now.AddHours(1)).ShouldBeFalse();
        client.Opens("present", Now.AddHours(1)).ShouldBeTrue();
        client.Opens("present", Now.AddHours(2)).ShouldBeFalse();
        client.Opens("another", Now).ShouldBeFalse();
    }

    private static Client New(string id, string hash) => new() { Id = id, Name = id, KeyHash = hash, Origin = ClientOrigin.Operator };
}
