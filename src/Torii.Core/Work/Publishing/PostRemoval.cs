using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Publishing;

/// <summary>Takes back the posts that were made for remixes, once no remix needs them, unless a client has asked for them since.</summary>
internal sealed class PostRemoval(IPostStore posts, Publisher publisher, IWorkStore work) : IErrandHandler
{
    // Then an operator must look: the credential is dead, or the upstream will not have it.
    private const int MostTries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public string Kind => ErrandKinds.Unpublish;

    /// <inheritdoc />
    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        var post = await posts.FindAsync(errand.Subject, cancellationToken);
        if (await posts.IsNeededAsync(errand.Subject, cancellationToken))
        {
            return new ErrandOutcome.NotYet(Pause);
        }

        if (post is { State: PostState.Unknown or PostState.Sending, IsWanted: false })
        {
            await work.NoteAsync(errand.Subject, "It was posted for a remix, and the upstream's answer was lost: a post of it may remain.", cancellationToken);
            return new ErrandOutcome.Done();
        }

        if (post is not { State: PostState.Published, IsWanted: false })
        {
            return new ErrandOutcome.Done();
        }

        if (await publisher.UnpublishAsync(errand.Subject, cancellationToken) is not { } refusal)
        {
            return new ErrandOutcome.Done();
        }

        if (errand.Tries + 1 < MostTries)
        {
            return new ErrandOutcome.Again(refusal.Message);
        }

        await work.NoteAsync(errand.Subject, $"The post {post.Name} that was made for a remix could not be taken back: {refusal.Message}", cancellationToken);
        return new ErrandOutcome.Done();
    }
}
