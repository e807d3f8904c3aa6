using FsCheck;
using FsCheck.Fluent;
using Torii.Core.Catalogue;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Tests.Routing.StandIns;
using Property = Torii.Core.Tests.Support.Property;

namespace Torii.Core.Tests.Routing;

/// <summary>Ways for every model of the catalogue, at targets of all abilities.</summary>
public sealed class WayfinderPropertyTests
{
    /// <summary>What even Sora makes otherwise than asked: other lengths and sizes, and a video of more than one picture.</summary>
    private static readonly string[] LeftAtSora = ["size", "seconds", "input_reference"];

    private static readonly Gen<PixelSize> Sizes = from width in Gen.Choose(1, 4096) from height in Gen.Choose(1, 4096) select new PixelSize(width, height);

    private static readonly Gen<Abilities> Able =
        from catalogue in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from seconds in Gen.OneOf(Gen.Constant<int[]?>(null), Gen.Choose(1, 40).NonEmptyListOf().Select(list => (int[]?)[.. list.Distinct().Order()]))
        from sizes in Gen.OneOf(Gen.Constant<PixelSize[]?>(null), Sizes.NonEmptyListOf().Select(list => (PixelSize[]?)[.. list.Distinct()]))
        from frames in Gen.Elements(0, 1, 2, int.MaxValue)
        from references in Gen.Choose(0, 4)
        from styles in Gen.Elements(true, false)
        from characters in Gen.Elements(true, false)
        from shots in Gen.Elements(Enum.GetValues<ShotForm>())
        from remix in Gen.Elements(Enum.GetValues<Continuation>())
        from extension in Gen.Elements(Enum.GetValues<Continuation>())
        select new Abilities
        {
            FollowsCatalogue = catalogue,
            Seconds = seconds,
            Sizes = sizes,
            Frames = frames,
            References = references,
            Styles = styles,
            Characters = characters,
            Shots = shots,
            Remix = remix,
            Extension = extension,
        };

    private static readonly Gen<Target> AnyTarget =
        from abilities in Able
        from snapping in Gen.Elements(Enum.GetValues<Snapping>())
        from name in Gen.Elements("sora", "other/model")
        select Targets.Of(name, abilities) with { Snapping = snapping };

    private static readonly Gen<(Target Target, Model Model, GenerationRequest Draft, Ingredients Ingredients)> Asks =
        from target in AnyTarget
        from model in Gen.Elements<Model>(SoraModels.Catalogue.Models)
        from seconds in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 60).Select(value => (int?)value))
        from size in Gen.OneOf(Gen.Constant<PixelSize?>(null), Sizes.Select(value => (PixelSize?)value))
        from pictures in Gen.Choose(0, 3)
        from style in Gen.Elements(null, "anime")
        from shots in Gen.Elements(true, false)
        from source in Gen.Elements("nothing", "remix", "remix of another", "extension", "extension of another", "character")
        from cast in Gen.Choose(0, 2)
        select Ask(target, model, seconds, size, pictures, style, shots, source, cast);

    [Fact]
    public void EveryAsk_FindsAWayOrWordsForWhyThereIsNone() => Property.Holds(Asks, ask =>
    {
        switch (Find(ask))
        {
            case WayOutcome.Found { Way: var way }:
                way.Adjustments.ShouldAllBe(adjustment => adjustment.Field.Length > 0 && adjustment.Why.EndsWith('.'));
                way.Adjustments.Select(adjustment => adjustment.Field).ShouldBeUnique();
                break;
            case WayOutcome.Impossible impossible:
                impossible.Why.ShouldNotBeNullOrWhiteSpace();
                impossible.Why.ShouldNotEndWith(".");
                break;
        }
    });

    [Fact]
    public void Way_MakesOnlyWhatTheTargetMakes() => Property.Holds(Asks, ask =>
    {
        if (Find(ask) is not WayOutcome.Found { Way: var way } || ask.Target.Abilities.FollowsCatalogue)
        {
            return;
        }

        if (way.Request is { Kind: GenerationKind.Video, Seconds: { } seconds })
        {
            (ask.Target.Abilities.Seconds?.Contains(seconds) ?? true).ShouldBeTrue();
        }

        if (way.Request.Size is { } size)
        {
            (ask.Target.Abilities.Sizes?.Contains(size) ?? true).ShouldBeTrue();
        }
    });

    [Fact]
    public void ExactWay_DepartsInNothing() => Property.Holds(Asks, ask =>
    {
        if (Find(ask) is not WayOutcome.Found { Way: { Adjustments: [] } way })
        {
            return;
        }

        var (wish, abilities) = (ask.Draft.Asked!, ask.Target.Abilities);
        (wish.Seconds is null || ask.Draft.Kind != GenerationKind.Video || wish.Seconds == way.Request.Seconds).ShouldBeTrue();
        (wish.Size is null || ask.Draft.Size is null || wish.Size == way.Request.Size).ShouldBeTrue();
        (ask.Draft.Style is null || abilities.Styles).ShouldBeTrue();
        (ask.Draft.Storyboard is null || abilities.Shots == ShotForm.Native).ShouldBeTrue();
        (ask.Draft.Remix is null || abilities.Remix != Continuation.None).ShouldBeTrue();
        (ask.Draft.Extends is null || abilities.Extension != Continuation.None).ShouldBeTrue();
        (ask.Draft.Kind != GenerationKind.Video || ask.Ingredients.Characters is [] || abilities.Characters).ShouldBeTrue();
        (ask.Draft.Images.Count <= abilities.Frames).ShouldBeTrue();
    });

    [Fact]
    public void AtSora_NothingOfSorasOwnStandsIn() => Property.Holds(Asks, ask =>
    {
        var atHome = ask.Ingredients.Remix is null or { Target: "sora" } && ask.Ingredients.Extends is null or { Target: "sora" } && ask.Ingredients.CharacterSource is null or { Target: "sora" };
        if (atHome)
        {
            Character[] characters = [.. ask.Ingredients.Characters.Select(character => character with { AccountId = "sora-account" })];
            Find(ask with { Target = Target.Sora, Ingredients = ask.Ingredients with { Characters = characters } }).ShouldBeOfType<WayOutcome.Found>().Way.Adjustments.ShouldAllBe(adjustment => LeftAtSora.Contains(adjustment.Field));
        }
    });

    private static WayOutcome Find((Target Target, Model Model, GenerationRequest Draft, Ingredients Ingredients) ask) =>
        new Wayfinder(new Stage().All).Find(ask.Target, ask.Model, ask.Draft, ask.Ingredients, _ => true);

    private static (Target, Model, GenerationRequest, Ingredients) Ask(
        Target target, Model model, int? seconds, PixelSize? size, int pictures, string? style, bool hasShots, string source, int cast)
    {
        var isVideo = model.Kind == GenerationKind.Video;
        var known = source.EndsWith("of another", StringComparison.Ordinal) ? null : Stage.Source(target.Name);
        var remixes = source.StartsWith("remix", StringComparison.Ordinal) && isVideo;
        var extends = source.StartsWith("extension", StringComparison.Ordinal) && isVideo;
        var draft = new GenerationRequest
        {
            Model = model.Name,
            Kind = source == "character" && isVideo ? GenerationKind.Character : model.Kind,
            Prompt = "A heron lands.",
            Asked = new Wish(seconds, size),
            Seconds = (isVideo || model.Kind == GenerationKind.Prompt) && source != "character" ? seconds ?? model.Seconds : null,
            Size = (model.Kind == GenerationKind.Image || isVideo) && source != "character" ? size ?? model.Size : null,
            Images = remixes || extends || model.Kind is GenerationKind.Character or GenerationKind.Prompt || source == "character" ? [] : [.. Enumerable.Range(0, pictures).Select(number => $"picture-{number}")],
            Style = isVideo ? style : null,
            Storyboard = isVideo && hasShots ? new Storyboard([new Shot("5", "A heron lands."), new Shot("7.5", "It drinks.")], "By a pond.") : null,
            Remix = remixes ? new Source { GenerationId = known?.GenerationId, Result = "gen_a" } : null,
            Extends = extends ? new Source { GenerationId = known?.GenerationId, Result = "gen_a" } : null,
        };
        var ingredients = new Ingredients
        {
            Remix = remixes ? known : null,
            Extends = extends ? known : null,
            Characters = isVideo && draft.Kind == GenerationKind.Video ? [.. Enumerable.Range(0, cast).Select(number => Stage.Character($"name{number}"))] : [],
        };
        return (target, model, draft, ingredients);
    }
}
