using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Clients;
using Torii.Core.Errands;
using Torii.Core.Webhooks;
using Torii.Providers.Http;
using Torii.Security;
using Torii.Tests.Support;
using Torii.Webhooks;

namespace Torii.Tests.Webhooks;

/// <summary>What becomes of a delivery by what comes of its tries, and by the time.</summary>
public sealed class DelivererTests : IDisposable
{
    private const string Id = "019a9c3e5b7e7abc8def0123456789ab";

    private readonly TestMeters _meters = new();
    private readonly AdjustableTime _time = new();
    private readonly ClientBook _clients = new();
    private readonly MemoryDeliveryStore _store = new();
    private readonly ScriptedPost _post;
    private readonly Deliverer _deliverer;
    private PostOutcome _next = new PostOutcome.Answered(500);

    public DelivererTests()
    {
        Put(new Delivery
        {
            Id = Id,
            GenerationId = Id,
            ClientId = "client",
            Url = "https://hooks.example/path?token=a-secret-word",
            Type = "video.completed",
            State = DeliveryState.Pending,
            CreatedAt = _time.GetUtcNow(),
        });
        _clients.Set([new Client { Id = "client", Name = "client", KeyHash = "", Origin = ClientOrigin.Configuration, WebhookSecret = new string('x', 24) }]);
        _post = new ScriptedPost(() => _next);
        _deliverer = new Deliverer(_store, _clients, new WebhookSecrets(new SigningKey()), new Receivers(_time), _post, new WebhookMetrics(_meters), _time, NullLogger<Deliverer>.Instance);
    }

    /// <inheritdoc />
    public void Dispose() => _meters.Dispose();

    private Delivery Delivery => _store.Deliveries[Id];

    [Theory]
    [InlineData(200, DeliveryState.Delivered)]
    [InlineData(204, DeliveryState.Delivered)]
    [InlineData(299, DeliveryState.Delivered)]
    [InlineData(302, DeliveryState.Pending)]
    [InlineData(400, DeliveryState.Pending)]
    [InlineData(404, DeliveryState.Pending)]
    [InlineData(410, DeliveryState.Failed)]
    [InlineData(429, DeliveryState.Pending)]
    [InlineData(503, DeliveryState.Pending)]
    public async Task Answer_SettlesItByItsStatus(int status, DeliveryState state)
    {
        _next = new PostOutcome.Answered(status);

        var outcome = await RunAsync();

        Delivery.State.ShouldBe(state);
        (Delivery.Tries, Delivery.Status).ShouldBe((1, status));
        Delivery.TriedAt.ShouldNotBeNull();
        (Delivery.Why is null).ShouldBe(state == DeliveryState.Delivered);
        (outcome is ErrandOutcome.Again).ShouldBe(state == DeliveryState.Pending);
    }

    [Fact]
    public async Task Silence_IsTriedAgainAndNamesTheHostAlone()
    {
        _next = new PostOutcome.Unanswered(FetchFault.Unreachable, "Its host cannot be reached.");

        var again = (await RunAsync()).ShouldBeOfType<ErrandOutcome.Again>();

        again.Why.ShouldBe("https://hooks.example: Its host cannot be reached.");
        Delivery.Status.ShouldBeNull();
        (await RunAsync()).ShouldBeOfType<ErrandOutcome.NotYet>().After.TotalSeconds.ShouldBe(5, tolerance: 2);
        _post.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Day_ThatHasPassedInVain_EndsItAfterOneMoreTry()
    {
        await RunAsync();
        _time.Advance(TimeSpan.FromHours(23.9));
        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Again>();
        _time.Advance(TimeSpan.FromHours(0.2));

        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        (Delivery.State, Delivery.Tries, Delivery.Status).ShouldBe((DeliveryState.Failed, 3, 500));
        Delivery.Why.ShouldBe("It answered with status 500.");
    }

    [Fact]
    public async Task Day_ThatHasPassedWhileItsHostRests_EndsItWithoutATry()
    {
        _time.Advance(TimeSpan.FromHours(25));
        _next = new PostOutcome.Unanswered(FetchFault.TimedOut, "Its host did not answer in time.");
        await RunAsync();
        Put(Delivery with { State = DeliveryState.Pending, Why = null });

        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        (Delivery.State, _post.Count).ShouldBe((DeliveryState.Failed, 1));
        Delivery.Why.ShouldNotBeNull();
    }

    [Fact]
    public async Task Client_ThatIsNoMore_GetsNothing()
    {
        _clients.Set([]);

        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        (Delivery.State, _post.Count).ShouldBe((DeliveryState.Failed, 0));
    }

    [Theory]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.Failed)]
    public async Task Delivery_ThatIsOver_IsNotTriedAgain(DeliveryState state)
    {
        Put(Delivery with { State = state });

        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        _post.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Delivery_ThatIsNotThere_IsDone() =>
        (await _deliverer.RunAsync(new Errand("errand", ErrandKinds.Deliver, "nothing", _time.GetUtcNow()), default)).ShouldBeOfType<ErrandOutcome.Done>();

    private void Put(Delivery delivery) => _store.Deliveries[Id] = delivery;

    private Task<ErrandOutcome> RunAsync() =>
        _deliverer.RunAsync(new Errand("errand", ErrandKinds.Deliver, Id, _time.GetUtcNow()), TestContext.Current.CancellationToken);
}
