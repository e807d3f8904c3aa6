using Torii.Core.Catalogue;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;

namespace Torii.Tests.Upstreams;

/// <summary>Something that a request can ask for.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Model">The model it is asked of.</param>
/// <param name="Draft">The request.</param>
internal sealed record Wanted(string Name, Model Model, GenerationRequest Draft)
{
    private static readonly Model Video = ModelOf("sora2-landscape-10s");
    private static readonly Source Own = new() { GenerationId = "earlier", Result = "gen_earlier" };

    /// <summary>What Sora could do beyond words.</summary>
    public static IReadOnlyList<Wanted> Features { get; } =
    [
        Of("picture to picture", ModelOf("gpt-image"), draft => draft with { Images = ["m1"] }),
        Of("picture to video", Video, draft => draft with { Images = ["m1"] }),
        Of("first and last picture", Video, draft => draft with { Images = ["m1", "m2"] }),
        Of("style", Video, draft => draft with { Style = Styles.All[0] }),
        Of("storyboard", Video, draft => draft with { Storyboard = new Storyboard([new Shot("5", "a heron waits"), new Shot("5", "it flies")], null) }),
        Of("remix of one's own", Video, draft => draft with { Remix = Own }),
        Of("remix of a foreign Sora link", Video, draft => draft with { Remix = new Source { Post = "s_68e3a06dcd888191b150971da152c1f5" } }),
        Of("extension of one's own", ModelOf("sora2-extension-10s"), draft => draft with { Extends = Own }),
        Of("character made", ModelOf("avatar-create"), draft => draft with { CharacterVideo = "m1" }),
        Of("character in a prompt", Video, draft => draft with { Prompt = "@somebody walks" }) with { HasCharacter = true },
        Of("prompt enhanced", ModelOf("prompt-enhance-short-10s"), draft => draft),
    ];

    private bool HasCharacter { get; init; }

    /// <summary>A model with nothing but words.</summary>
    public static Wanted Plain(Model model) => Of(model.Name, model, draft => model switch
    {
        { Extends: true } => draft with { Extends = Own },
        { Kind: GenerationKind.Character } => draft with { CharacterVideo = "m1" },
        _ => draft,
    });

    /// <summary>What is known of what it names, all of it made by the target itself.</summary>
    public Ingredients Ingredients(Target target) => new()
    {
        Remix = Draft.Remix?.GenerationId is null ? null : SourceAt(target),
        Extends = Draft.Extends is null ? null : SourceAt(target),
        Characters = HasCharacter ? [Somebody] : [],
    };

    private static Character Somebody { get; } = new()
    {
        Id = "character",
        ClientId = "client",
        AccountId = Target.Sora.Upstream,
        Card = new CharacterCard { Username = "somebody", DisplayName = "Somebody", CharacterId = "char_1", CameoId = "cameo_1" },
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static Wanted Of(string name, Model model, Func<GenerationRequest, GenerationRequest> ask) => new(name, model, ask(new GenerationRequest
    {
        Model = model.Name,
        Kind = model.Kind,
        Prompt = "a heron",
        Size = model.Size,
        Seconds = model.Seconds,
    }));

    private static KnownSource SourceAt(Target target) => new("earlier", target.Name, target.Upstream, "task-1", Of("", Video, draft => draft).Draft);

    private static Model ModelOf(string name) => SoraModels.Catalogue.Find(name)!;
}
