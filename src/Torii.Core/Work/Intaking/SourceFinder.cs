using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Work.Intaking;

/// <summary>Finds the earlier works and characters that requests name, and the accounts that own them.</summary>
internal sealed class SourceFinder(ISourceStore works, IGenerationStore generations, IPostStore posts, ICharacterStore characters, AccountPool pool)
{
    /// <summary>What is to be remixed: a post anywhere, or a finished work of the client's own. Null where there is no such thing.</summary>
    public async ValueTask<FoundSource?> RemixAsync(string name, string clientId, CancellationToken cancellationToken)
    {
        if (PostId.IsValid(name))
        {
            var post = await posts.FindByNameAsync(name, cancellationToken);
            var isOwn = post is not null && await generations.FindAsync(post.GenerationId, cancellationToken) is { } made && made.ClientId == clientId;
            return new FoundSource(new Source { Post = name, GenerationId = post?.GenerationId, IsForeign = post is not null && !isOwn }, PinTo(post?.AccountId))
            {
                Known = isOwn ? await KnownAsync(post!.GenerationId, cancellationToken) : null,
            };
        }

        var work = await WorkAsync(name, cancellationToken);
        if (work is not { Generation: { Request.Kind: GenerationKind.Video } generation } || !await IsOwnAsync(generation, clientId, cancellationToken))
        {
            return null;
        }

        var known = await posts.FindAsync(generation.Id, cancellationToken);
        var published = known is { State: PostState.Published, IsWanted: true } ? known.Name : null;
        return new FoundSource(new Source { GenerationId = generation.Id, Result = work.Attempt.Result, Post = published }, PinTo(work.Attempt.AccountId)) { Known = KnownSource.Of(work) };
    }

    /// <summary>
    /// A work to go on with, by its upstream's name or as a generation: the client's own, or one that is none of ours. Null
    /// where it is somebody else's, or a generation without a result.
    /// </summary>
    public async ValueTask<FoundSource?> ResultAsync(string name, string clientId, CancellationToken cancellationToken)
    {
        var work = await WorkAsync(name, cancellationToken);
        var result = work?.Attempt.Result ?? (ResultName.IsOne(name) ? name : null);
        return result is null || (work is not null && !await IsOwnAsync(work.Generation, clientId, cancellationToken))
            ? null
            : new FoundSource(new Source { GenerationId = work?.Generation.Id, Result = result }, PinTo(work?.Attempt.AccountId)) { Known = work is null ? null : KnownSource.Of(work), Size = work?.Generation.Request.Size };
    }

    /// <summary>The characters of ours among those mentioned, in order.</summary>
    public async ValueTask<IReadOnlyList<Character>> MentionedAsync(IReadOnlyList<string> mentions, CancellationToken cancellationToken)
    {
        List<Character> found = [];
        foreach (var mention in mentions)
        {
            if (await characters.FindByUsernameAsync(mention, cancellationToken) is { } character)
            {
                found.Add(character);
            }
        }

        return found;
    }

    /// <summary>The account of the Sora backend that owns the first of some characters; null where none of them is there.</summary>
    public string? PinOf(IReadOnlyList<Character> mentioned) => mentioned.Select(character => PinTo(character.AccountId)).FirstOrDefault(pin => pin is not null);

    // What its client has deleted is nobody's.
    private async ValueTask<bool> IsOwnAsync(Generation generation, string clientId, CancellationToken cancellationToken) =>
        generation.ClientId == clientId && await generations.FindAsync(generation.Id, cancellationToken) is not null;

    // What looks like our name for a result may be an upstream's.
    private async ValueTask<KnownWork?> WorkAsync(string name, CancellationToken cancellationToken) =>
        (ResultName.IsOne(name) || PublicId.Parse(name) is null ? await works.FindByResultAsync(name, cancellationToken) : null)
        ?? (PublicId.Parse(name) is { } id ? await works.FindAsync(id, cancellationToken) : null);

    private async ValueTask<KnownSource?> KnownAsync(string generationId, CancellationToken cancellationToken) =>
        await works.FindAsync(generationId, cancellationToken) is { } work ? KnownSource.Of(work) : null;

    // An account that left the pool for good owns nothing that others could not use too: what is public stays usable.
    private string? PinTo(string? accountId) =>
        accountId is not null && pool.Find(accountId) is { Upstream: var upstream } && upstream.ServesAs == Target.Sora.Upstream ? accountId : null;
}
