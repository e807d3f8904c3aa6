using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Stores;

namespace Torii.Core.Work.Intaking;

/// <summary>Finds the earlier works and characters that requests name, and the accounts that own them.</summary>
internal sealed class SourceFinder(ISourceStore works, IPostStore posts, ICharacterStore characters, AccountPool pool)
{
    /// <summary>What is to be remixed: a post anywhere, or a finished work of the client's own. Null where there is no such thing.</summary>
    public async ValueTask<FoundSource?> RemixAsync(string name, string clientId, CancellationToken cancellationToken)
    {
        if (PostId.IsValid(name))
        {
            var post = await posts.FindByNameAsync(name, cancellationToken);
            return new FoundSource(new Source { Post = name, GenerationId = post?.GenerationId }, PinTo(post?.AccountId));
        }

        var work = PublicId.Parse(name) is { } id ? await works.FindAsync(id, cancellationToken) : await works.FindByResultAsync(name, cancellationToken);
        if (work is not { Generation: { Request.Kind: GenerationKind.Video } generation } || generation.ClientId != clientId)
        {
            return null;
        }

        var known = await posts.FindAsync(generation.Id, cancellationToken);
        var published = known is { State: PostState.Published, IsWanted: true } ? known.Name : null;
        return new FoundSource(new Source { GenerationId = generation.Id, Result = work.Attempt.Result, Post = published }, PinTo(work.Attempt.AccountId));
    }

    /// <summary>A work by its upstream's name: the client's own, or one that is none of ours. Null where it is somebody else's.</summary>
    public async ValueTask<FoundSource?> ResultAsync(string result, string clientId, CancellationToken cancellationToken)
    {
        var work = await works.FindByResultAsync(result, cancellationToken);
        return work is not null && work.Generation.ClientId != clientId
            ? null
            : new FoundSource(new Source { GenerationId = work?.Generation.Id, Result = result }, PinTo(work?.Attempt.AccountId));
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

    // An account that left the pool for good owns nothing that others could not use too: what is public stays usable.
    private string? PinTo(string? accountId) => accountId is not null && pool.Find(accountId) is not null ? accountId : null;
}
