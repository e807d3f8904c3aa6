using Microsoft.Extensions.Options;
using Torii.Core.Providers;
using Torii.Providers.Upstreams.Tasks;

namespace Torii.Providers.OpenRouter.Videos;

/// <summary>
/// Asks after an account's running videos. The address is made of the job's name; the one that the upstream gives leads
/// nowhere else, or it must not be called.
/// </summary>
internal sealed class VideoPoller(TaskPolling polling, IOptions<OpenRouterOptions> options)
{
    /// <summary>Reports on those of the tasks that the upstream tells of.</summary>
    public Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        var inquiry = new TaskInquiry("videos", options.Value.PollTimeout, (task, answer) => VideoJob.ReportOn(task, answer, access));
        return polling.AskAsync(access, question.Tasks, inquiry, cancellationToken);
    }
}
