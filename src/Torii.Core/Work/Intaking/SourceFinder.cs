using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Prompts;
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
            return new FoundSource(new Source { Post = name, GenerationId = post?.GenerationId, IsForeign = post is not null && !isOwn }, PinTo(post?.AccountId));
        }

        var work = PublicId.Parse(name) is { } id ? await works.FindAsync(id, cancellationToken) : await works.FindByResultAsync(name, cancellationToken);
        if (work is not { Generation: { Request.Kind: GenerationKind.Video } generation } || !await IsOwnAsync(generation, clientId, cancellationToken))
        {
            return null;
        }

        var known = await posts.FindAsync(generation.Id, cancellationToken);
        var published = known is { State: PostState.Published, IsWanted: true } ? known.Name : null;
        return new FoundSource(new Source { GenerationId = generation.Id, Result = work.Attempt.Result, Post = published }, PinTo(work.Attempt.AccountId));
    }

    /// <summary>
    /// A work to go on with, by its upstream's name or as a generation: the client's own, or one that is none of ours. Null
    /// where it is somebody else's, or a generation without a result.
    /// </summary>
    public async ValueTask<FoundSource?> ResultAsync(string name, string clientId, CancellationToken cancellationToken)
    {
        var id = name.StartsWith("gen_", StringComparison.Ordinal) ? null : PublicId.Parse(name);
        var work = id is not null ? await works.FindAsync(id, cancellationToken) : await works.FindByResultAsync(name, cancellationToken);
        var result = id is null ? name : work?.Attempt.Result;
        return result is null || (work is not null && !await IsOwnAsync(work.Generation, clientId, cancellationToken))
            ? null
            : new FoundSource(new Source { GenerationId = work?.Generation.Id, Result = result }, PinTo(work?.Attempt.AccountId)) { Size = work?.Generation.Request.Size };
    }

    /// <summary>The account that owns the first character of ours among those mentioned; null where none is.</summary>
    public async ValueTask<string?> PinOfMentionsAsync(IReadOnlyList<string> mentions, CancellationToken cancellationToken)
    {
        foreach (var mention in mentions)
        {
            if (await characters.FindByUsernameAsync(mention, cancellationToken) is { } character)
            {
                return PinTo(character.AccountId);
            }
        }

        return null;
    }

    // What its client has deleted is nobody's.
    private async ValueTask<bool> IsOwnAsync(Generation generation, string clientId, CancellationToken cancellationToken) =>
        generation.ClientId == clientId && await generations.FindAsync(generation.Id, cancellationToken) is not null;

    // An account that left the pool for good owns nothing that others could not use too: what is public stays usable.
    private string? PinTo(string? accountId) => accountId is not null && pool.Find(accountId) is not null ? accountId : null;
}
