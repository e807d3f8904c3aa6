using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Publishing;

namespace Torii.Core.Routing.StandIns;

/// <summary>The Sora backend remixes posts only, so that a work of ours must become one first: for the remix, and no longer.</summary>
internal sealed class PostStandIn(Publisher publisher) : IStandIn
{
    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients) => new StandInVerdict.NotNeeded();

    /// <inheritdoc />
    public async ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken)
    {
        if (target.Abilities.Remix != Continuation.Sora || request.Remix is not { Post: null, GenerationId: { } sourceId } source)
        {
            return new StandInOutcome.Written(request);
        }

        return await publisher.PublishForRemixAsync(sourceId, cancellationToken) switch
        {
            PublishResult.Published published => new StandInOutcome.Written(request with { Remix = source with { Post = published.Post.Name } }),
            PublishResult.Refused refused => new StandInOutcome.Failed(refused.Refusal),
            PublishResult.Spent spent => new StandInOutcome.Failed(spent.Why),
            PublishResult.Impossible impossible => new StandInOutcome.Failed(impossible.Why),
            _ => throw new InvalidOperationException("Not a result of publishing."),
        };
    }
}
