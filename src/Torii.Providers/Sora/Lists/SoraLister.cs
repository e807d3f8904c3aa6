using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora.Lists;

/// <summary>Names every task that an account's lists show.</summary>
internal sealed class SoraLister(SoraLists lists)
{
    /// <summary>
    /// Reads the lists of <paramref name="kind"/> back to a task that is <paramref name="older"/> than what is sought, one
    /// after the other for the reason that <see cref="SoraPoller"/> gives.
    /// </summary>
    public async Task<ListOutcome> ListAsync(
        SoraAccess access,
        GenerationKind kind,
        Func<string, bool>? older,
        CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        SoraList[] order = kind == GenerationKind.Video ? [SoraList.Pending, SoraList.Drafts] : [SoraList.Images];
        foreach (var list in order)
        {
            switch (await ReadBackAsync(access, list, older, cancellationToken))
            {
                case PageOutcome.Read read:
                    names.UnionWith(read.Page.Tasks.Select(task => task.Name));
                    break;
                case PageOutcome.Refused refused:
                    return new ListOutcome.Refused(refused.Refusal);
            }
        }

        return new ListOutcome.Read([.. names]);
    }

    private async Task<PageOutcome> ReadBackAsync(
        SoraAccess access,
        SoraList list,
        Func<string, bool>? older,
        CancellationToken cancellationToken)
    {
        var outcome = await lists.ReadAsync(access, list, 0, cancellationToken);
        if (older is null || outcome is not PageOutcome.Read { Page: { IsFull: true } page })
        {
            return outcome;
        }

        bool ReachesBack(Page longer) => longer.Tasks.Any(task => older(task.Name));
        var further = await lists.ReadFurtherAsync(access, list, page, ReachesBack, cancellationToken);

        // Whoever asks would take a task for absent that is only further back.
        return further is PageOutcome.Read { Page: { IsFull: true } last } && !ReachesBack(last)
            ? new PageOutcome.Refused(new Refusal(Cause.BadAnswer, "a list of tasks does not reach back far enough"))
            : further;
    }
}
