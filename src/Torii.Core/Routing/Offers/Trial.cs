using Torii.Core.Catalogue;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Core.Routing.Offers;

/// <summary>A request that nobody has made, which asks for one thing that a target may or may not do.</summary>
/// <param name="Draft">The request.</param>
/// <param name="Named">What it names.</param>
internal sealed record Trial(GenerationRequest Draft, Ingredients Named)
{
    private const string Nobody = "00000000000000000000000000000000";
    private const string Somebody = "somebody";

    /// <summary>Nothing but a result of a model; a character is made from a video.</summary>
    public static Trial Plain(Model model) => new(
        new GenerationRequest
        {
            Model = model.Name,
            Kind = model.Kind,
            Prompt = "",
            Size = model.Size,
            Seconds = model.Seconds,
            CharacterVideo = model.Kind == GenerationKind.Character ? Nobody : null,
        },
        Ingredients.None);

    /// <summary>A style.</summary>
    public Trial Styled => this with { Draft = Draft with { Style = Prompts.Styles.All[0] } };

    /// <summary>A storyboard.</summary>
    public Trial Told => this with { Draft = Draft with { Storyboard = new Storyboard([new Shot($"{Draft.Seconds ?? 1}", "A gate.")], Instructions: null) } };

    /// <summary>A remix of what the same account has made at the same target.</summary>
    public Trial Remixing(Target target, string accountId) => new(
        Draft with { Remix = Earlier },
        Named with { Remix = Made(target, accountId) });

    /// <summary>The continuation of such a video.</summary>
    public Trial Extending(Target target, string accountId) => new(
        Draft with { Extends = Earlier },
        Named with { Extends = Made(target, accountId) });

    /// <summary>A character that such an account keeps.</summary>
    public Trial Playing(string accountId) => new(
        Draft with { Prompt = "@" + Somebody },
        Named with
        {
            Characters =
            [
                new Character
                {
                    Id = Nobody,
                    ClientId = Nobody,
                    AccountId = accountId,
                    Card = new CharacterCard { Username = Somebody, DisplayName = Somebody, CharacterId = Somebody, CameoId = Somebody },
                    CreatedAt = DateTimeOffset.UnixEpoch,
                },
            ],
        });

    private static Source Earlier => new() { GenerationId = Nobody, Result = Somebody };

    private KnownSource Made(Target target, string accountId) => new(Nobody, target.Name, accountId, Somebody, Draft);
}
