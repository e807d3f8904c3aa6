using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>What a target must keep to, whatever its upstream is.</summary>
internal static class TargetRules
{
    private const string Number = "{0}";

    // A video has a first frame and a last one.
    private const int MostFrames = 2;

    // For a second of video, or a picture: whoever means more has mistaken the unit.
    private const decimal MostPrice = 10_000;

    /// <summary>Those that it breaks; paths begin at the target.</summary>
    public static IEnumerable<FieldMistake> BrokenBy(TargetDocument target)
    {
        if (target.Kinds is [])
        {
            yield return new FieldMistake(nameof(target.Kinds), $"must name what it makes: {string.Join(", ", Words.Of(typeof(GenerationKind)))}");
        }

        if (target.Frames < 0)
        {
            yield return new FieldMistake(nameof(target.Frames), "must not be less than 0");
        }
        else if (target.Frames > MostFrames && target.Kinds.Contains(GenerationKind.Video))
        {
            yield return new FieldMistake(nameof(target.Frames), "must be 0, 1 (the first frame) or 2 (also the last) where videos are made; images made of more pictures are another target");
        }

        if (target.References < 0)
        {
            yield return new FieldMistake(nameof(target.References), "must not be less than 0");
        }

        if (target.Price is { PerSecond: < 0 or > MostPrice } or { Each: < 0 or > MostPrice })
        {
            yield return new FieldMistake(nameof(target.Price), $"must be from 0 to {MostPrice} US dollars");
        }

        if (target.ReferenceTag is { } tag && (!tag.Contains(Number, StringComparison.Ordinal) || tag.Replace(Number, "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}')))
        {
            yield return new FieldMistake(nameof(target.ReferenceTag), $"must hold {Number} for the number, and no other braces");
        }

        foreach (var pattern in target.Serves.Where(pattern => !SoraModels.Catalogue.Names.Any(model => NamePattern.Matches(pattern, model))))
        {
            yield return new FieldMistake(nameof(target.Serves), $"names '{pattern}', but no model is called that: there are {string.Join(", ", SoraModels.Catalogue.Models.Select(model => model.Name))}");
        }
    }
}
