using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>The videos of every dialect: made, shown, listed, downloaded, deleted.</summary>
internal sealed class VideoEndpoints(
    IEnumerable<VideoDialect> dialects,
    VideoMaker maker,
    UpstreamTaskBook tasks,
    UpstreamFiles files,
    SwitchBook switches,
    TimeProvider time) : IBackendEndpoints
{
    private const int DefaultLimit = 20;
    private const int MostListed = 100;

    public void Map(BackendRoutes routes)
    {
        foreach (var dialect in dialects)
        {
            var calls = routes.For(dialect.Site);
            calls.PostTask("/videos", call => maker.Make(call, dialect, dialect.Read(call.Fields)));
            if (dialect.MakesAtOnce)
            {
                calls.PostTask("/videos/sync", call => maker.MakeAtOnce(call, dialect, dialect.Read(call.Fields)));
            }

            calls.Get("/videos", call => List(call, dialect), "after", "limit", "order");
            calls.Get("/videos/{id}", call => With(call, dialect, task => maker.View(call, dialect, task)));
            calls.Get("/videos/{id}/content", call => With(call, dialect, task => Download(call, dialect, task)), "variant");
            calls.Get("/models", call => Answer.Json(dialect.Models(SwitchesOf(dialect))));
            calls.Delete("/videos/{id}", call => With(call, dialect, task => Delete(call, dialect, task)));
            calls.Rest();
        }
    }

    private Answer List(Call call, VideoDialect dialect)
    {
        var query = call.Request.Query;
        if (call.Whole("limit", DefaultLimit, 0, MostListed) is not { } limit || query["order"].ToString() is not ("" or "asc" or "desc"))
        {
            return dialect.Site.Errors.Mistake(new("limit", FieldFlaw.Value, "'limit' must be a whole number and 'order' asc or desc."));
        }

        var now = time.GetUtcNow();
        var all = tasks.Of(call).Where(static task => task.Order.Kind is TaskKind.Video);
        all = query["order"] == "asc" ? all : all.Reverse();
        if (query["after"].ToString() is { Length: > 0 } after)
        {
            all = all.SkipWhile(task => task.Id != after).Skip(1);
        }

        UpstreamTask[] rest = [.. all];
        JsonNode[] page = [.. rest.Take(limit).Select(task => dialect.View(call, task, SwitchesOf(dialect), now))];
        return Answer.Json(new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray(page),
            ["first_id"] = page.Length > 0 ? rest[0].Id : null,
            ["last_id"] = page.Length > 0 ? rest[page.Length - 1].Id : null,
            ["has_more"] = rest.Length > page.Length,
        });
    }

    private Answer Download(Call call, VideoDialect dialect, UpstreamTask task)
    {
        if (call.Request.Query["variant"].ToString() is not ("" or "video"))
        {
            return dialect.Site.Errors.Mistake(new("variant", FieldFlaw.Value, "'variant' must be video: nothing else is kept here."));
        }

        var phase = task.PhaseAt(time.GetUtcNow());
        return phase is UpstreamPhase.Succeeded && !task.LacksResult
            ? dialect.Content(call, task, files, SwitchesOf(dialect))
            : dialect.Unready(task, phase);
    }

    private Answer Delete(Call call, VideoDialect dialect, UpstreamTask task)
    {
        var now = time.GetUtcNow();
        if (SwitchesOf(dialect).KeepsRunning && task.PhaseAt(now) is UpstreamPhase.Queued or UpstreamPhase.Running)
        {
            return dialect.Site.Errors.Error(409, "conflict", "A running generation cannot be cancelled.");
        }

        tasks.Remove(task);
        return Answer.Json(dialect.Deleted(call, task, SwitchesOf(dialect), now));
    }

    private Answer With(Call call, VideoDialect dialect, Func<UpstreamTask, Answer> handle) =>
        tasks.Find(call, call.PathPart("id")) is { Order.Kind: TaskKind.Video } task
            ? handle(task)
            : dialect.Site.Errors.Error(404, "not_found", "Video not found.");

    private UpstreamSwitches SwitchesOf(VideoDialect dialect) => switches.Of(dialect.Site.Name);
}
