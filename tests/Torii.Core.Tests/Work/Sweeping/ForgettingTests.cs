using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Sweeping;

/// <summary>What nobody can ask for any more.</summary>
[Collection(RunsAlone.Name)]
public sealed class ForgettingTests : IAsyncLifetime
{
    private static readonly Ask Plain = new("fingerprint");

    private readonly TestRoad _road = new();

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData(24 * 60 - 30, true)]
    [InlineData(24 * 60 + 1, false)]
    public void Key_IsForgottenAfterADay(int minutes, bool isKept)
    {
        var now = _road.Time.GetUtcNow();
        _road.Asks.Add("batch", "client", Plain with { Key = "key" }, now - TimeSpan.FromMinutes(minutes), now);

        _road.Pass(TimeSpan.FromMinutes(6));

        _road.Asks.Count.ShouldBe(isKept ? 1 : 0);
    }

    [Fact]
    public async Task Broken_IsForgottenAndWhatIsOpenIsNot()
    {
        var now = _road.Time.GetUtcNow();
        _road.Asks.Add("broken", "client", Plain, now, now);
        _road.Asks.Add("open", "client", Plain, now, now);
        await _road.Asks.EndAsync([new AnswerEnd("broken", now)], default);

        _road.Pass(TimeSpan.FromMinutes(6));

        _road.Asks.Count.ShouldBe(1);
        (await _road.Asks.JoinAsync("client", Plain with { IsRetry = true }, now, now, default)).ShouldBe(new Earlier.Same("open"));
    }

    [Fact]
    public async Task ExpiredFiles_AreForgottenWithTheirMediaAndNoOthers()
    {
        for (var i = 0; i < 450; i++)
        {
            await KeepAsync($"old-{i}", expiresIn: TimeSpan.FromMinutes(1));
        }

        await KeepAsync("later", expiresIn: TimeSpan.FromHours(1));
        await KeepAsync("never", expiresIn: null);
        _road.Pass(TimeSpan.FromMinutes(6));

        _road.ClientFiles.Files.Keys.ShouldBe(["later", "never"], ignoreOrder: true);
        _road.Files.Files.Keys.ShouldBe(["media of later", "media of never"], ignoreOrder: true);
    }

    private async Task KeepAsync(string id, TimeSpan? expiresIn)
    {
        var media = $"media of {id}";
        var before = _road.Time.GetUtcNow() - TimeSpan.FromHours(2);
        _road.Files.Files[media] = [1];
        await _road.Media.AddInputAsync(new MediaRecord { Id = media, Role = MediaRole.Input, ContentType = "image/png", Length = 1, Hash = "hash", CreatedAt = before }, default);
        await _road.Get<IFileStore>().AddAsync(
            new ClientFile
            {
                Id = id,
                ClientId = "client",
                MediaId = media,
                Name = "heron.png",
                Purpose = "vision",
                ContentType = "image/png",
                Length = 1,
                CreatedAt = before,
                ExpiresAt = _road.Time.GetUtcNow() + expiresIn,
            },
            default);
    }
}
