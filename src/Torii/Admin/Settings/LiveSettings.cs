using Microsoft.Extensions.Options;
using Torii.Core.Keeping;
using Torii.Core.Logs;
using Torii.Core.Work;
using Torii.Hosting;

namespace Torii.Admin.Settings;

/// <summary>Brings into force what may change while the server runs.</summary>
internal sealed class LiveSettings(IOptions<WorkOptions> options, IOptions<LogOptions> logs, IOptions<KeepingOptions> keeping, LogDetail detail, ToriiSettings settings)
{
    /// <summary>Takes over the settings that are live; the others stay as they were at start.</summary>
    public void Take(ToriiSettings fresh)
    {
        var (work, wanted) = (options.Value, fresh.Work);
        work.ImageTimeout = wanted.ImageTimeout;
        work.Timeout = wanted.Timeout;
        work.ImageQueueTimeout = wanted.ImageQueueTimeout;
        work.QueueTimeout = wanted.QueueTimeout;
        work.StoringTimeout = wanted.StoringTimeout;
        work.SubmissionTimeout = wanted.SubmissionTimeout;
        work.AbsentAfter = wanted.AbsentAfter;
        work.BaselineAge = wanted.BaselineAge;
        work.MaxAttempts = wanted.MaxAttempts;
        work.QueueBound = wanted.QueueBound;
        work.PollsAtOnce = wanted.PollsAtOnce;
        work.ErrorThreshold = wanted.ErrorThreshold;
        work.InspectionEvery = wanted.InspectionEvery;
        work.InspectionsAtOnce = wanted.InspectionsAtOnce;
        work.KeepResults = wanted.KeepResults;
        work.PublishResults = wanted.PublishResults;
        (logs.Value.Reads, logs.Value.Polls, logs.Value.Bodies) = (fresh.Logs.Reads, fresh.Logs.Polls, fresh.Logs.Bodies);
        (logs.Value.KeepDays, logs.Value.KeepRows, logs.Value.KeepMegabytes) = (fresh.Logs.KeepDays, fresh.Logs.KeepRows, fresh.Logs.KeepMegabytes);
        var (kept, toKeep) = (keeping.Value, fresh.Keeping);
        (kept.MediaDays, kept.MediaFiles, kept.MediaMegabytes) = (toKeep.MediaDays, toKeep.MediaFiles, toKeep.MediaMegabytes);
        (kept.GenerationDays, kept.GenerationRows) = (toKeep.GenerationDays, toKeep.GenerationRows);
        settings.BaseUrl = fresh.BaseUrl;
        detail.IsVerbose = fresh.Verbose;
    }
}
