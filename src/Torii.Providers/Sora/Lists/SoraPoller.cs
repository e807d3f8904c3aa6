using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora.Lists;

/// <summary>Asks after an account's running tasks, all of one kind at once.</summary>
/// <remarks>
/// A video is first in the list of what is under way and then, not always without a gap, in the list of drafts. That is the
/// order of reading too: a video that changes over between the two reads is found in the second. The other way round it
/// would be found in neither. One that is found in neither all the same is not reported, and so keeps waiting.
/// </remarks>
internal sealed class SoraPoller(SoraLists lists, DeepReads deepReads)
{
    /// <summary>Reports on those of the tasks that are in a list.</summary>
    public async Task<PollOutcome> PollAsync(SoraAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        if (question is { Kind: GenerationKind.Video, EndExpected: true } && await GlanceAsync(access, question, cancellationToken) is { Count: > 0 } ended)
        {
            return new PollOutcome.Answered(ended);
        }

        return await ReadAllAsync(access, question, cancellationToken);
    }

    // Where an end is due the drafts alone usually tell, for one call instead of two. What they do not show is not concluded on.
    private async Task<Dictionary<string, TaskReport>> GlanceAsync(SoraAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var reports = new Dictionary<string, TaskReport>(StringComparer.Ordinal);
        if (await lists.ReadAsync(access, SoraList.Drafts, question.Tasks.Count, cancellationToken) is PageOutcome.Read read)
        {
            Take(read.Page, question.Tasks.ToHashSet(StringComparer.Ordinal), reports);
        }

        return reports;
    }

    private async Task<PollOutcome> ReadAllAsync(SoraAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var kind = question.Kind;
        var reports = new Dictionary<string, TaskReport>(StringComparer.Ordinal);
        var sought = question.Tasks.ToHashSet(StringComparer.Ordinal);
        SoraList[] order = kind == GenerationKind.Video ? [SoraList.Pending, SoraList.Drafts] : [SoraList.Images];
        foreach (var list in order)
        {
            if (sought.Count == 0)
            {
                break;
            }

            switch (await SeekAsync(access, kind, list, sought, cancellationToken))
            {
                case PageOutcome.Read read:
                    Take(read.Page, sought, reports);
                    break;

                // What one list has shown stands, though the next one be out of reach.
                case PageOutcome.Refused refused when reports.Count == 0:
                    return new PollOutcome.Refused(refused.Refusal);
            }
        }

        return new PollOutcome.Answered(reports);
    }

    private async Task<PageOutcome> SeekAsync(
        SoraAccess access,
        GenerationKind kind,
        SoraList list,
        HashSet<string> sought,
        CancellationToken cancellationToken)
    {
        var outcome = await lists.ReadAsync(access, list, sought.Count, cancellationToken);
        if (outcome is not PageOutcome.Read { Page: { IsFull: true } page } || ShowsAll(page, sought) || !deepReads.MayBegin(access.AccountId, kind))
        {
            return outcome;
        }

        var further = await lists.ReadFurtherAsync(access, list, page, longer => ShowsAll(longer, sought), cancellationToken);
        var found = further is PageOutcome.Read read && ShowsAll(read.Page, sought);
        deepReads.Ended(access.AccountId, kind, found);
        return further is PageOutcome.Read ? further : outcome;
    }

    private static bool ShowsAll(Page page, HashSet<string> sought) =>
        page.Length >= sought.Count && sought.IsSubsetOf(page.Tasks.Select(task => task.Name));

    // A task that is running needs no second list; one of which an end is hinted at does.
    private static void Take(Page page, HashSet<string> sought, Dictionary<string, TaskReport> reports)
    {
        foreach (var task in page.Tasks.Where(task => task.Report is not null && sought.Contains(task.Name)))
        {
            reports[task.Name] = task.Report!;
        }

        sought.RemoveWhere(name => reports.TryGetValue(name, out var report) && report is TaskReport.Running);
    }
}
