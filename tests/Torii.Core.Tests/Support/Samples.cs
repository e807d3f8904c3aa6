using Torii.Core.Accounts;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Rows as the tests need them.</summary>
internal static class Samples
{
    public static readonly Lane VideoLane = LaneOf(GenerationKind.Video);

    public static readonly Upstream Upstream = new("sora", FakeProvider.Name, new Uri("http://upstream.test/"));

    public static readonly Upstream Simulator = new("simulator", FakeProvider.Name, new Uri("http://simulator.test/"), Simulated: true);

    public static readonly ProviderTraits Traits = new()
    {
        Kinds = new HashSet<GenerationKind>(Enum.GetValues<GenerationKind>()),
        SubmissionsAtOnce = 1,
        HasPlans = true,
        Polling = PollPlan.Default,
    };

    public static Lane LaneOf(GenerationKind kind, string? plan = null, string? pin = null) => new(Target.Sora.Name, kind, plan, pin);

    public static Account Account(string id, int weight = 1) => new()
    {
        Id = id,
        Upstream = Upstream.Name,
        Name = id,
        TokenHash = "hash-of-" + id,
        Weight = weight,
        Plan = "",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Operator,
    };

    public static Client Client(string id) => new() { Id = id, Name = id, KeyHash = "hash-of-" + id, Origin = ClientOrigin.Configuration };

    public static GenerationRequest Request(GenerationKind kind) => new() { Model = "a-model", Kind = kind, Prompt = "A heron lands on a pond." };

    public static Generation Generation(string id, GenerationState state = GenerationState.Queued, GenerationKind kind = GenerationKind.Video) => new()
    {
        Id = id,
        BatchId = id,
        Position = 0,
        ClientId = "client",
        Door = "chat",
        AskedModel = "a-model",
        Lane = LaneOf(kind),
        Request = Request(kind),
        State = state,
        CreatedAt = ManualTimeProvider.Start,
        Deadline = ManualTimeProvider.Start + TimeSpan.FromMinutes(30),
        Attempts = state == GenerationState.Queued ? 0 : 1,
    };

    public static Attempt Attempt(AttemptState state, string id = "attempt", string accountId = "account", GenerationKind kind = GenerationKind.Video) => new()
    {
        Id = id,
        GenerationId = "generation",
        AccountId = accountId,
        Kind = kind,
        Slot = 0,
        Gate = 0,
        State = state,
        OpenedAt = ManualTimeProvider.Start,
        SubmittedAt = state == AttemptState.Preparing ? null : ManualTimeProvider.Start,
        Task = state is AttemptState.Accepted or AttemptState.Ended ? "task" : null,
    };

    public static OpenWork Work(GenerationState generation, AttemptState attempt) => new(Generation("generation", generation), Attempt(attempt), []);
}
