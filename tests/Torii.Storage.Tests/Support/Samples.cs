using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Clients;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Storage.Tests.Support;

/// <summary>Makes plausible rows.</summary>
public sealed class Samples(TimeProvider time)
{
    public const string Client = "client-one";
    public const string Account = "account-one";

    private readonly IdSource _ids = new(time);

    public static Lane Lane { get; } = new("sora", GenerationKind.Video, null, null);

    public Generation Generation(string client = Client, Lane? lane = null, params string[] images)
    {
        var id = _ids.Next();
        return new Generation
        {
            Id = id,
            BatchId = id,
            Position = 0,
            ClientId = client,
            Door = "videos",
            AskedModel = "sora-2",
            Lane = lane ?? Lane,
            Request = new GenerationRequest
            {
                Model = "sora2-landscape-10s",
                Kind = (lane ?? Lane).Kind,
                Prompt = "A heron wades through \"ink\" & mist, 霧の中 🌫",
                Size = new PixelSize(1280, 720),
                Seconds = 10,
                Images = images,
            },
            State = GenerationState.Queued,
            CreatedAt = time.GetUtcNow(),
            Deadline = time.GetUtcNow().AddMinutes(30),
        };
    }

    public IReadOnlyList<Generation> Batch(int count)
    {
        var first = Generation();
        return [first, .. Enumerable.Range(1, count - 1).Select(place => Generation() with { BatchId = first.Id, Position = place })];
    }

    public Generation Remix(string source)
    {
        var generation = Generation();
        return generation with { Request = generation.Request with { Remix = new Source { GenerationId = source, Result = "gen_1" } } };
    }

    public Claim Claim(int slot = 0, string account = Account, int? gate = null, string client = Client, Lane? lane = null) => new()
    {
        AttemptId = _ids.Next(),
        Lane = lane ?? Lane,
        ClientId = client,
        AccountId = account,
        Target = Target.Sora.Name,
        Slot = slot,
        Gate = gate,
        At = time.GetUtcNow(),
        Deadline = time.GetUtcNow().AddMinutes(50),
    };

    public Change Move(string attemptId, AttemptState from, AttemptState to, string? task = null) => new()
    {
        At = time.GetUtcNow(),
        Attempt = new AttemptMove { Id = attemptId, From = from, To = to, Task = task },
    };

    public Change Move(string generationId, GenerationState from, GenerationState to, int? progress = null) => new()
    {
        At = time.GetUtcNow(),
        Generation = new GenerationMove { Id = generationId, From = from, To = to, Progress = progress },
    };

    public MediaRecord Input() => new()
    {
        Id = _ids.Next(),
        Role = MediaRole.Input,
        ContentType = "image/png",
        Length = 1234,
        Hash = new string('a', 64),
        CreatedAt = time.GetUtcNow(),
    };

    public MediaRecord Result(string generationId, int position = 0) => Input() with
    {
        Role = MediaRole.Result,
        GenerationId = generationId,
        Position = position,
        ContentType = "video/mp4",
    };

    public Post Post(string generationId) => new()
    {
        GenerationId = generationId,
        AccountId = Account,
        State = PostState.Sending,
        IsWanted = false,
        CreatedAt = time.GetUtcNow(),
    };

    public Character Character(string generationId, string username = "heron") => new()
    {
        Id = generationId,
        ClientId = Client,
        AccountId = Account,
        Card = new CharacterCard { Username = username, DisplayName = "Grey Heron", CharacterId = "char_1", CameoId = "cameo_1" },
        CreatedAt = time.GetUtcNow(),
    };

    public AccountFacts Facts() => new()
    {
        At = time.GetUtcNow(),
        Email = "crane@studio.test",
        Username = "crane",
        PlanTitle = "ChatGPT Plus",
        PlanEndsAt = time.GetUtcNow().AddDays(20),
        MakesVideos = true,
        InviteCode = "0FOG42",
        InvitesUsed = 1,
        InvitesTotal = 4,
        VideosLeft = 0,
        ResetsAt = time.GetUtcNow().AddHours(3),
    };

    public Errand Errand(string kind = "post.delete", TimeSpan dueIn = default) =>
        new(_ids.Next(), kind, "post-1", time.GetUtcNow() + dueIn);

    public Account NewAccount(string? plan = "chatgpt_plus") => new()
    {
        Id = _ids.Next(),
        Upstream = "sora",
        Name = "First",
        TokenHash = new string('b', 64),
        Weight = 3,
        MaxRpm = 60,
        ImageLimit = 0,
        VideoLimit = null,
        Plan = plan,
        Egress = "tokyo",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Configuration,
    };

    public Client NewClient(string hash = "hash-1") => new()
    {
        Id = _ids.Next(),
        Name = "Studio",
        KeyHash = hash,
        Models = ["sora-2", "gpt-image"],
        RequestsPerMinute = 20,
        AtOnce = 3,
        QueueBound = 100,
        Budget = 12.345678m,
        ExpiresAt = time.GetUtcNow().AddDays(7),
        Strict = true,
        Origin = ClientOrigin.Generated,
    };
}
