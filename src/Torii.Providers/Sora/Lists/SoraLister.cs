using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora.Lists;

/// <summary>Names every task that an account's lists show.</summary>
internal sealed class SoraLister(SoraLists lists)
{
    /// <summary>
    /// Reads the lists of <paramref name="kind"/>. Where something is sought, back to a task that is <paramref name="older"/>,
    /// and one list after the other for the reason that <see cref="SoraPoller"/> gives. Without <paramref name="older"/> side
    /// by side, since every submission waits for it: a video that changes lists within those milliseconds may be missed,
    /// which matters only if it is a stranger's and the answer to that very submission is lost as well.
    /// </summary>
    public async Task<ListOutcome> ListAsync(
        SoraAccess access,
        GenerationKind kind,
        Func<string, bool>? older,
        CancellationToken cancellationToken)
    {
        SoraList[] order = kind == GenerationKind.Video ? [SoraList.Pending, SoraList.Drafts] : [SoraList.Images];
        var outcomes = older is null
            ? await Task.WhenAll(order.Select(list => lists.ReadAsync(access, list, 0, cancellationToken)))
            : await ReadBackAsync(access, order, older, cancellationToken);
        return outcomes.OfType<PageOutcome.Refused>().FirstOrDefault() is { } refused
            ? new ListOutcome.Refused(refused.Refusal)
            : new ListOutcome.Read([.. outcomes.Cast<PageOutcome.Read>().SelectMany(read => read.Page.Tasks).Select(task => task.Name).Distinct()]);
    }

    private async Task<PageOutcome[]> ReadBackAsync(SoraAccess access, SoraList[] order, Func<string, bool> older, CancellationToken cancellationToken)
    {
        var outcomes = new PageOutcome[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            outcomes[place] = await ReadBackAsync(access, order[place], older, cancellationToken);
        }

        return outcomes;
    }

    private async Task<PageOutcome> ReadBackAsync(
        SoraAccess access,
        SoraList list,
        Func<string, bool> older,
        CancellationToken cancellationToken)
    {
        var outcome = await lists.ReadAsync(access, list, 0, cancellationToken);
        if (outcome is not PageOutcome.Read { Page: { IsFull: true } page })
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
