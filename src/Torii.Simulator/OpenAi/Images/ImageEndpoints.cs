using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>The images of every dialect, made within the call that asks for them.</summary>
internal sealed class ImageEndpoints(IEnumerable<ImageDialect> dialects, UpstreamTaskBook tasks, UpstreamFiles files, TimeProvider time)
    : IBackendEndpoints
{
    public void Map(BackendRoutes routes)
    {
        foreach (var dialect in dialects)
        {
            var calls = routes.For(dialect.Site);
            calls.PostTask("/images/generations", call => Make(call, dialect, dialect.ReadGeneration(call.Fields)));
            calls.PostTask("/images/edits", call => Make(call, dialect, dialect.ReadEdit(call.Fields)));
            if (dialect.HasLinks)
            {
                // The links begin at the server's root, where a server of one upstream has its /v1.
                calls.Get("/images/{id}/content", "/v1/images/{id}/content", call => Download(call, dialect));
            }
        }
    }

    private Answer Make(Call call, ImageDialect dialect, ImageOrder order)
    {
        var errors = dialect.Site.Errors;
        if (call.Fields.Mistake is { } mistake)
        {
            return errors.Mistake(mistake);
        }

        if (RefusedWords.In(order.Picture.Prompt) || call.Fault?.Kind is FaultKind.Violation or FaultKind.TaskRejected)
        {
            return errors.Refused(EndReasons.Violation);
        }

        if (call.Fault?.Kind is FaultKind.TaskFailed)
        {
            return errors.Error(500, "server_error", EndReasons.Failed);
        }

        var picture = UpstreamFiles.Spoil(files.BytesOf(order.Picture), call.Fault);
        var count = call.Fault?.Kind is FaultKind.NoUrl ? 0 : order.Count;
        return dialect.Show(call, order, [.. Enumerable.Repeat(picture, count)], time.GetUtcNow());
    }

    private Answer Download(Call call, ImageDialect dialect) =>
        tasks.Find(call, call.PathPart("id")) is { Order.Kind: TaskKind.Image } task
            ? files.Download(call, task)
            : dialect.Site.Errors.Error(404, "not_found", "Image not found.");
}
