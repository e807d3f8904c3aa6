using Torii.Simulator.Protocol;
using Torii.Simulator.Rendering;

namespace Torii.Simulator.Results;

/// <summary>Gives results away.</summary>
internal sealed class ResultEndpoints(ResultBook results, Renderer renderer) : IBackendEndpoints
{
    public void Map(BackendRoutes routes) => routes.Download(ResultLink.Folder, ResultLink.Folder + "/{file}", DownloadAsync);

    private async ValueTask<Answer> DownloadAsync(Call call) =>
        results.Find(call.PathPart("file")) is { } result
            ? await renderer.OpenAsync(result, call.Cancelled)
            : Answer.NotFound();
}
