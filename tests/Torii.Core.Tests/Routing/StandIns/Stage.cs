using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Every stand-in over stores in memory, with earlier works and characters for it to find.</summary>
internal sealed class Stage
{
    public Stage()
    {
        Stills = new Stills(Frames, Road.Media, Road.Files, Road.Time);
        Add("account", "other");
        Add("sora-account", "sora");
    }

    public TestRoad Road { get; } = new();

    public FakeFrames Frames { get; } = new();

    public Stills Stills { get; }

    public KeptResults Results => Road.Get<KeptResults>();

    /// <summary>All of them, in the server's order.</summary>
    public IReadOnlyList<IStandIn> All =>
    [
        new StoryboardStandIn(), new RemixStandIn(Road.Pool, Results, Stills), new ExtensionStandIn(Road.Pool, Results, Stills), new StyleStandIn(),
        new CharacterSourceStandIn(Results, Stills), new CharactersStandIn(Road.Pool, Results, Stills), new PicturesStandIn(Road.Pool),
    ];

    public static GenerationRequest Request { get; } = Samples.Request(GenerationKind.Video) with { Seconds = 10 };

    /// <summary>A finished video of ours.</summary>
    public static KnownSource Source(string target = "other/model", string id = "source") =>
        new(id, target, target == "sora" ? "sora-account" : "account", "task-of-" + id, Request with { Prompt = "A fox on a wall." });

    /// <summary>A character of ours.</summary>
    public static Character Character(string username, string accountId = "account") => new()
    {
        Id = "making-of-" + username,
        ClientId = "client",
        AccountId = accountId,
        Card = new CharacterCard { Username = username, DisplayName = $"The {username}", CharacterId = "char_" + username, CameoId = "cameo_" + username },
        CreatedAt = default,
    };

    /// <summary>Puts a kept result among the rows; its media id.</summary>
    public string Keep(string generationId, MediaFormat format, string? link = null)
    {
        var id = "result-of-" + generationId;
        Road.Rows.Results.Add(new MediaRecord
        {
            Id = id,
            Role = MediaRole.Result,
            GenerationId = generationId,
            ContentType = format.ContentType,
            Length = 1,
            Hash = "",
            Link = link,
            CreatedAt = default,
        });
        return id;
    }

    public StandInVerdict Judge<T>(GenerationRequest request, Abilities abilities, Ingredients? ingredients = null, string target = "other/model")
        where T : IStandIn => All.OfType<T>().Single().Judge(new Way(Targets.Of(target, abilities), request, []), ingredients ?? Ingredients.None);

    public async Task<GenerationRequest> WriteAsync<T>(GenerationRequest request, Abilities abilities, Ingredients? ingredients = null, string target = "other/model")
        where T : IStandIn => (await ApplyAsync<T>(request, abilities, ingredients, target)).ShouldBeOfType<StandInOutcome.Written>().Request;

    public async Task<Refusal> FailAsync<T>(GenerationRequest request, Abilities abilities, Ingredients? ingredients = null, string target = "other/model")
        where T : IStandIn => (await ApplyAsync<T>(request, abilities, ingredients, target)).ShouldBeOfType<StandInOutcome.Failed>().Refusal;

    private async Task<StandInOutcome> ApplyAsync<T>(GenerationRequest request, Abilities abilities, Ingredients? ingredients, string target)
        where T : IStandIn =>
        await All.OfType<T>().Single().ApplyAsync(request, Targets.Of(target, abilities), ingredients ?? Ingredients.None, TestContext.Current.CancellationToken);

    private void Add(string accountId, string upstream) =>
        Road.Add(Samples.Account(accountId) with { Upstream = upstream }, Samples.Upstream with { Name = upstream });
}
