using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>Gives the files of tasks away behind public links.</summary>
internal sealed class UpstreamFileEndpoints(UpstreamTaskBook tasks, UpstreamFiles files, TimeProvider time) : IBackendEndpoints
{
    public const string Folder = "/made";

    /// <summary>Where redirects to another origin lead.</summary>
    public const string OtherFolder = "/elsewhere";

    public void Map(BackendRoutes routes)
    {
        Map(routes, Folder, static task => task);

        // A redirect that has led here must not lead here again.
        Map(routes, OtherFolder, static task => task with { Fault = null });
    }

    private void Map(BackendRoutes routes, string folder, Func<UpstreamTask, UpstreamTask> seen) =>
        routes.Download(folder, folder + "/{site}/{id}", call => ValueTask.FromResult(Download(call, seen)));

    private Answer Download(Call call, Func<UpstreamTask, UpstreamTask> seen)
    {
        var task = tasks.Behind(call.PathPart("site"), call.PathPart("id"));
        return task is null || task.PhaseAt(time.GetUtcNow()) is not UpstreamPhase.Succeeded
            ? Answer.NotFound()
            : files.Download(call, seen(task));
    }
}
