using System.Globalization;
using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>Makes videos: the catalogue, submissions, how jobs stand, and their files.</summary>
internal sealed class VideoCalls(
    VideoJobs jobs, UpstreamFiles files, Credits credits, CallbackSender callbacks, LiveOpenRouterSettings settings, TimeProvider time)
{
    /// <summary>The longest body of a submission, in bytes.</summary>
    private const long LongestBody = 50 * 1024 * 1024;

    public static Answer List(Call call) =>
        Answer.Json(new JsonObject { ["data"] = new JsonArray([.. VideoCatalogue.All.Select(CatalogueView.Of)]) });

    public Answer Submit(Call call)
    {
        if (call.Request.ContentLength > LongestBody)
        {
            return OpenRouterErrors.Of(413, $"The body is longer than {LongestBody} bytes.");
        }

        if (VideoOrders.Read(call.Fields) is not { } order)
        {
            return call.Site.Errors.Mistake(call.Fields.Mistake!);
        }

        if ((PreviousRefusal(call, order) ?? credits.Refusal(call)) is { } refusal)
        {
            return refusal;
        }

        var job = jobs.Begin(call, order);
        callbacks.Watch(job);
        var view = VideoJobView.Accepted(job, settings.Current);
        return Answer.Json(Spoiling.Spoil(view, call.Fault, job.Task, UpstreamPhase.Queued), 202);
    }

    public Answer Poll(Call call)
    {
        if (jobs.Find(call, call.PathPart("id")) is not { } job)
        {
            return NotFound();
        }

        var now = time.GetUtcNow();
        var view = VideoJobView.Of(job, settings.Current, now);
        return Answer.Json(Spoiling.Spoil(view, call.Fault, job.Task, job.Task.PhaseAt(now)));
    }

    public Answer Content(Call call)
    {
        if (jobs.Find(call, call.PathPart("id")) is not { } job)
        {
            return NotFound();
        }

        var index = call.Request.Query["index"];
        if (index.Count > 1 || (index.Count == 1 && !int.TryParse(index[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return OpenRouterErrors.Of(400, "'index' must be a whole number.");
        }

        var now = time.GetUtcNow();
        if (job.StateAt(now).Status is not "completed")
        {
            return OpenRouterErrors.Of(400, "The job is not completed.");
        }

        return job.HasFileAt(now) && (index.Count == 0 || index[0]!.Trim('0').Length == 0)
            ? files.Download(call, job.Task)
            : OpenRouterErrors.Of(404, "The job has no such file.");
    }

    private static Answer.Text NotFound() => OpenRouterErrors.Of(404, "There is no such job.");

    /// <summary>An earlier job must be the caller's, by the same model, and completed.</summary>
    private Answer.Text? PreviousRefusal(Call call, VideoOrder order)
    {
        if (order.PreviousJob is not { } id)
        {
            return null;
        }

        return jobs.Find(call, id) switch
        {
            null => NotFound(),
            var previous when previous.Order.Model != order.Model => OpenRouterErrors.Of(400, $"The previous job was made by {previous.Order.Model.Id}."),
            var previous when previous.StateAt(time.GetUtcNow()).Status is not "completed" => OpenRouterErrors.Of(409, "The previous job is not completed."),
            _ => null,
        };
    }
}
