using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Webhooks;
using Torii.Tests.Support;
using Torii.Webhooks;

namespace Torii.Tests.Webhooks;

/// <summary>Which deliveries the end of a generation makes.</summary>
public sealed class AnnouncerTests
{
    private const string Id = "019a9c3e5b7e7abc8def0123456789ab";

    private readonly AdjustableTime _time = new();
    private readonly OneGenerationStore _generations = new();
    private readonly MemoryDeliveryStore _deliveries = new();
    private readonly Announcer _announcer;

    public AnnouncerTests() => _announcer = new Announcer(_generations, _deliveries, new IdSource(_time), _time);

    [Theory]
    [InlineData(GenerationKind.Video, GenerationState.Completed, "video.completed")]
    [InlineData(GenerationKind.Video, GenerationState.Failed, "video.failed")]
    [InlineData(GenerationKind.Image, GenerationState.Completed, "image.completed")]
    [InlineData(GenerationKind.Character, GenerationState.Failed, "character.failed")]
    [InlineData(GenerationKind.Prompt, GenerationState.Completed, "prompt.completed")]
    public async Task End_MakesADeliveryForEachAddressWithItsErrand(GenerationKind kind, GenerationState state, string type)
    {
        _generations.Generation = Ended(kind, state);

        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        var made = _deliveries.Deliveries.Values;
        made.Select(delivery => delivery.Url).ShouldBe(["https://a.example/", "https://b.example/"], ignoreOrder: true);
        made.ShouldAllBe(delivery => delivery.Type == type && delivery.GenerationId == Id && delivery.ClientId == "client" && delivery.State == DeliveryState.Pending);
        _deliveries.Errands.Select(errand => (errand.Kind, errand.Subject)).ShouldBe(made.Select(delivery => (ErrandKinds.Deliver, delivery.Id)), ignoreOrder: true);
    }

    [Fact]
    public async Task Deleted_IsToldToNobody()
    {
        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        _deliveries.Deliveries.ShouldBeEmpty();
    }

    [Fact]
    public async Task CalledOff_IsToldOnlyWhereItIsNotDeletedThereupon()
    {
        _generations.Generation = Ended(GenerationKind.Video, GenerationState.Cancelled);
        (await RunAsync()).ShouldBeOfType<ErrandOutcome.NotYet>();
        _deliveries.Deliveries.ShouldBeEmpty();

        _time.Advance(TimeSpan.FromSeconds(6));
        (await RunAsync()).ShouldBeOfType<ErrandOutcome.Done>();

        _deliveries.Deliveries.Values.ShouldAllBe(delivery => delivery.Type == "video.failed");
        _deliveries.Deliveries.Count.ShouldBe(2);
    }

    private Task<ErrandOutcome> RunAsync() =>
        _announcer.RunAsync(new Errand(Id, ErrandKinds.Announce, Id, _time.GetUtcNow()), TestContext.Current.CancellationToken);

    private Generation Ended(GenerationKind kind, GenerationState state) => new()
    {
        Id = Id,
        BatchId = Id,
        Position = 0,
        ClientId = "client",
        Door = "videos",
        AskedModel = "sora-2",
        Lane = new Lane("sora", kind, null, null),
        Request = new GenerationRequest { Model = "sora2-landscape-10s", Kind = kind, Prompt = "a gong" },
        State = state,
        CreatedAt = _time.GetUtcNow(),
        EndedAt = _time.GetUtcNow(),
        Deadline = _time.GetUtcNow(),
        Webhooks = ["https://a.example/", "https://b.example/"],
    };
}
