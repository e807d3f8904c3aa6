using System.Text.Json.Nodes;
using Torii.Simulator.Faults;

namespace Torii.Simulator.OpenRouter;

/// <summary>A video job as it is told to callers.</summary>
internal static class VideoJobView
{
    /// <summary>The answer to a submission.</summary>
    public static JsonObject Accepted(VideoJob job, OpenRouterSettings settings) => new()
    {
        ["id"] = job.Task.Id,
        ["polling_url"] = PollingUrl(job, settings),
        ["status"] = "pending",
        ["generation_id"] = job.GenerationId,
    };

    /// <summary>Where it stands. Links and cost are told at the end only.</summary>
    public static JsonObject Of(VideoJob job, OpenRouterSettings settings, DateTimeOffset now)
    {
        var (status, error) = job.StateAt(now);
        var view = Accepted(job, settings);
        view["status"] = status;
        if (error is not null)
        {
            view["error"] = error;
        }

        if (status is "completed")
        {
            view["usage"] = new JsonObject { ["cost"] = Cost(job), ["is_byok"] = false };
        }

        if (job.HasFileAt(now))
        {
            AddLinks(view, job, settings);
        }

        return view;
    }

    private static void AddLinks(JsonObject view, VideoJob job, OpenRouterSettings settings)
    {
        if (settings.UnsignedUrls)
        {
            view["unsigned_urls"] = new JsonArray($"{job.Origin}{job.Path}/content?index=0");
        }

        if (settings.Urls)
        {
            view["urls"] = new JsonArray(job.Link);
        }
    }

    private static JsonNode Cost(VideoJob job) => job.Task.Fault?.Kind is FaultKind.WrongPrice ? "n/a" : job.Order.Cost;

    private static string PollingUrl(VideoJob job, OpenRouterSettings settings) =>
        settings.AbsolutePollingUrls ? job.Origin + job.Path : job.Path;
}
