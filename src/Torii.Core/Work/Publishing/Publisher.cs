using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Publishing;

/// <summary>
/// Makes results public at their upstream and takes that back. The row of a post is written before the call goes out
/// and never sent a second time while it may exist, so that a lost answer or a crash cannot post a result twice.
/// </summary>
public sealed class Publisher
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);

    private readonly KeyedTurns _turns = new();
    private readonly IPostStore _posts;
    private readonly ISourceStore _sources;
    private readonly IWorkStore _work;
    private readonly IMediaStore _media;
    private readonly Accesses _accesses;
    private readonly Renewals _renewals;
    private readonly ResultFetcher _fetcher;
    private readonly IdSource _ids;
    private readonly TimeProvider _time;

    internal Publisher(
        IPostStore posts,
        ISourceStore sources,
        IWorkStore work,
        IMediaStore media,
        Accesses accesses,
        Renewals renewals,
        ResultFetcher fetcher,
        IdSource ids,
        TimeProvider time)
    {
        (_posts, _sources, _work, _media, _accesses) = (posts, sources, work, media, accesses);
        (_renewals, _fetcher, _ids, _time) = (renewals, fetcher, ids, time);
    }

    /// <summary>
    /// Publishes a finished generation's result because a client asks for it, and keeps the file that the upstream offers
    /// from then on. It stays public until somebody takes it back.
    /// </summary>
    public async Task<PublishResult> PublishAsync(string generationId, CancellationToken cancellationToken)
    {
        if (await _sources.FindAsync(generationId, cancellationToken) is not { } known)
        {
            return new PublishResult.Impossible("It has no result that its upstream could publish.");
        }

        var result = await PublishAsync(generationId, known.Attempt, isWanted: true, cancellationToken);
        if (result is PublishResult.Published { IsNew: true } published)
        {
            await KeepPublishedAsync(new OpenWork(known.Generation, known.Attempt, []), published.Post, cancellationToken);
        }

        return result;
    }

    /// <summary>Takes a post back. Null: there is none now.</summary>
    public async Task<Refusal?> UnpublishAsync(string generationId, CancellationToken cancellationToken)
    {
        using var turn = await _turns.EnterAsync(generationId, cancellationToken);
        if (await _posts.FindAsync(generationId, cancellationToken) is not { State: PostState.Published } post)
        {
            return null;
        }

        if (!post.IsWanted && await _posts.IsNeededAsync(generationId, cancellationToken))
        {
            // Nobody asked for it to be public: it serves a remix and goes with that.
            return null;
        }

        CallScope.EnterGeneration(generationId, "unpublish");
        if (await _accesses.OpenAsync(post.AccountId, cancellationToken) is not var (access, provider) || provider.Publishing is not { } publishing)
        {
            return new Refusal(Cause.Unauthorized, "the account that posted it is gone");
        }

        switch (await _renewals.CallAsync(access, fresh => publishing.UnpublishAsync(fresh, post.Name!, cancellationToken), cancellationToken))
        {
            case RemovalOutcome.Refused refused:
                return refused.Refusal;
            case RemovalOutcome.Remains remains:
                await _work.NoteAsync(generationId, $"Its post cannot be taken back: {remains.What}", cancellationToken);
                break;
        }

        await _posts.SaveAsync(post with { State = PostState.Removed }, cancellationToken);
        return null;
    }

    /// <summary>The post of an earlier result that a remix goes out from; one that is made for this is taken back in the end.</summary>
    internal async Task<PublishResult> PublishForRemixAsync(string generationId, CancellationToken cancellationToken) =>
        await _sources.FindAsync(generationId, cancellationToken) is { } known
            ? await PublishAsync(generationId, known.Attempt, isWanted: false, cancellationToken)
            : new PublishResult.Impossible("what is to be remixed is gone");

    /// <summary>Publishes a result that is about to be fetched, and tells where it is afterwards. Without luck it is fetched as it is.</summary>
    internal async Task<OpenWork> BeforeFetchAsync(OpenWork work, CancellationToken cancellationToken)
    {
        var result = await PublishAsync(work.Generation.Id, work.Attempt!, isWanted: true, cancellationToken);
        if (result is not PublishResult.Published published)
        {
            await _work.NoteAsync(work.Generation.Id, $"It was not published, and is delivered as it is. {WhyNot(result)}", cancellationToken);
            return work;
        }

        return published.IsNew
            ? await LookAgainAsync(work, published.Post, cancellationToken)
            : await _fetcher.RefreshAsync(work, cancellationToken);
    }

    /// <summary>The work with the links that the upstream offers now that it is public, and a word about them in the timeline.</summary>
    private async Task<OpenWork> LookAgainAsync(OpenWork work, Post post, CancellationToken cancellationToken)
    {
        var current = await _fetcher.RefreshAsync(work, cancellationToken);
        var file = HasOtherLinks(current, work) ? "" : " The upstream offers the same file as before.";
        await _work.NoteAsync(work.Generation.Id, $"Published at {post.Link}.{file}", cancellationToken);
        return current;
    }

    // Without luck the file that is here already stays: it is the same work.
    private async Task KeepPublishedAsync(OpenWork work, Post post, CancellationToken cancellationToken)
    {
        var current = await LookAgainAsync(work, post, cancellationToken);
        if (HasOtherLinks(current, work) && await _fetcher.FetchAsync(current, cancellationToken) is { Count: > 0 } results)
        {
            await _media.ReplaceResultsAsync(work.Generation.Id, results, cancellationToken);
        }
    }

    private static bool HasOtherLinks(OpenWork now, OpenWork before) => !now.Attempt!.Links.SequenceEqual(before.Attempt!.Links, StringComparer.Ordinal);

    private static string WhyNot(PublishResult result) => result switch
    {
        PublishResult.Refused refused => refused.Refusal.Message,
        PublishResult.Spent spent => spent.Why,
        PublishResult.Impossible impossible => impossible.Why,
        _ => "",
    };

    private async Task<PublishResult> PublishAsync(string generationId, Attempt attempt, bool isWanted, CancellationToken cancellationToken)
    {
        using var turn = await _turns.EnterAsync(generationId, cancellationToken);
        var known = await _posts.FindAsync(generationId, cancellationToken);
        switch (known)
        {
            case { State: PostState.Published }:
                return await KeepAsync(known, isWanted, cancellationToken);
            case { State: PostState.Sending }:
                // Nobody sends it now, so a crash came between.
                await _posts.SaveAsync(known with { State = PostState.Unknown }, cancellationToken);
                return LostAnswer;
            case { State: PostState.Unknown }:
                return LostAnswer;
            case { State: PostState.Removed, IsWanted: true } when isWanted:
                return new PublishResult.Spent("It was published before and taken back; a result is published once.");
        }

        if (attempt.Result is null || await _accesses.OpenAsync(attempt.AccountId, cancellationToken) is not var (access, provider) || provider.Publishing is not { } publishing)
        {
            return new PublishResult.Impossible("Its upstream cannot publish it, or its account is gone.");
        }

        var post = new Post { GenerationId = generationId, AccountId = attempt.AccountId, State = PostState.Sending, IsWanted = isWanted, CreatedAt = _time.GetUtcNow() };
        var removal = isWanted ? null : new Errand(_ids.Next(), ErrandKinds.Unpublish, generationId, _time.GetUtcNow() + FirstLook);
        return await _posts.BeginAsync(post, removal, cancellationToken)
            ? await SendAsync(post, access, publishing, attempt.Result, cancellationToken)
            : LostAnswer;
    }

    private async Task<PublishResult> SendAsync(Post post, AccountAccess access, IPublishing publishing, string result, CancellationToken cancellationToken)
    {
        CallScope.EnterGeneration(post.GenerationId, "publish");
        switch (await _renewals.CallAsync(access, fresh => publishing.PublishAsync(fresh, result, cancellationToken), cancellationToken))
        {
            case PublishOutcome.Published published:
                var made = post with { State = PostState.Published, Name = published.Post, Link = published.Link };
                await _posts.SaveAsync(made, CancellationToken.None);
                return new PublishResult.Published(made, IsNew: true);
            case PublishOutcome.Refused refused:
                await _posts.SaveAsync(post with { State = PostState.Refused }, CancellationToken.None);
                return new PublishResult.Refused(refused.Refusal);
            case PublishOutcome.Unknown unknown:
                await _posts.SaveAsync(post with { State = PostState.Unknown }, CancellationToken.None);
                await _work.NoteAsync(post.GenerationId, $"Whether it is public cannot be told: {unknown.Why.TrimEnd('.')}.", CancellationToken.None);
                return LostAnswer;
            default:
                throw new InvalidOperationException("Not an outcome of publishing.");
        }
    }

    // A post that was made for a remix stays for good once a client has asked for it.
    private async Task<PublishResult> KeepAsync(Post post, bool isWanted, CancellationToken cancellationToken)
    {
        if (!isWanted || post.IsWanted)
        {
            return new PublishResult.Published(post, IsNew: false);
        }

        var kept = post with { IsWanted = true };
        await _posts.SaveAsync(kept, cancellationToken);
        return new PublishResult.Published(kept, IsNew: false);
    }

    private static PublishResult LostAnswer { get; } =
        new PublishResult.Spent("The upstream's answer to its publication was lost, so it may be public already; it is not sent again.");
}
