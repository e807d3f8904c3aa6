using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Work.Tailoring;

/// <summary>Reads once more, when an attempt begins, what is known of what a generation names.</summary>
internal sealed class IngredientsReader(ISourceStore works, ICharacterStore characters)
{
    /// <summary>Reads it. What is gone since the generation came is missing.</summary>
    public async ValueTask<Ingredients> ReadAsync(Generation generation, CancellationToken cancellationToken)
    {
        var request = generation.Request;
        return new Ingredients
        {
            Remix = await KnownAsync(request.Remix, cancellationToken),
            Extends = await KnownAsync(request.Extends, cancellationToken),
            CharacterSource = await KnownAsync(request.CharacterSource, cancellationToken),
            Characters = request.Kind == GenerationKind.Video ? await MentionedAsync(generation, cancellationToken) : [],
            SoraPin = generation.Lane.Pin,
        };
    }

    private async ValueTask<KnownSource?> KnownAsync(Source? source, CancellationToken cancellationToken) =>
        source is { GenerationId: { } id, IsForeign: false } && await works.FindAsync(id, cancellationToken) is { } work ? KnownSource.Of(work) : null;

    private async ValueTask<IReadOnlyList<Character>> MentionedAsync(Generation generation, CancellationToken cancellationToken)
    {
        List<Character> found = [];
        foreach (var name in Mentions.In(generation.Request.Prompt))
        {
            if (await characters.FindByUsernameAsync(name, cancellationToken) is { } character && character.ClientId == generation.ClientId)
            {
                found.Add(character);
            }
        }

        return found;
    }
}
