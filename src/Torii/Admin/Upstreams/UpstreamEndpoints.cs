using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary><c>/api/admin/upstreams</c>: the services behind, what they make and how they are.</summary>
internal sealed class UpstreamEndpoints(UpstreamViews views, UpstreamChanges changes, UpstreamTests tests, LiveChanges live)
{
    private const string Area = "upstreams";

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/upstreams").WithTags("Upstreams");
        group.MapGet("", (UpstreamEndpoints upstreams) => upstreams.List())
            .WithName("upstreams.list").WithSummary("Every upstream, in the order they are tried, with what it makes and how it is.");
        group.MapGet("/presets", () => TypedResults.Ok(Whole(PresetBook.All.Select(PresetView.Of))))
            .WithName("upstreams.presets").WithSummary("What upstreams can begin with.");
        group.MapGet("/{name}", (string name, UpstreamEndpoints upstreams) => upstreams.Read(name))
            .WithName("upstreams.read").WithSummary("One upstream.");
        group.MapPost("", (UpstreamDraft draft, HttpContext context, UpstreamEndpoints upstreams) => upstreams.AddAsync(draft, context))
            .WithName("upstreams.add").WithSummary("Adds an upstream with its first account.").AddEndpointFilter<OwnCredentials>();
        group.MapPost("/test", (UpstreamDraft draft, HttpContext context, UpstreamEndpoints upstreams) => upstreams.TryAsync(draft, context))
            .WithName("upstreams.try").WithSummary("Asks an upstream that was not added yet whether it lets a key in. Nothing is made.");
        group.MapPut("/order", (UpstreamOrder order, HttpContext context, UpstreamEndpoints upstreams) => upstreams.OrderAsync(order, context))
            .WithName("upstreams.order").WithSummary("Puts those that were added here into another order.");
        group.MapPut("/{name}", (string name, UpstreamEdit edit, HttpContext context, UpstreamEndpoints upstreams) => upstreams.EditAsync(name, edit, context))
            .WithName("upstreams.edit").WithSummary("Changes what an upstream says beside its preset.");
        group.MapDelete("/{name}", (string name, HttpContext context, UpstreamEndpoints upstreams) => upstreams.DeleteAsync(name, context))
            .WithName("upstreams.delete").WithSummary("Deletes an upstream. What it has under way is watched to its end.");
        group.MapPost("/{name}/test", (string name, HttpContext context, UpstreamEndpoints upstreams) => upstreams.AskAsync(name, context))
            .WithName("upstreams.test").WithSummary("Asks an upstream through its first account whether it lets us in. Nothing is made.");
        group.MapPost("/{name}/release", (string name, HttpContext context, UpstreamEndpoints upstreams) => upstreams.ReleaseAsync(name, context))
            .WithName("upstreams.release").WithSummary("Forgets what is held against an upstream and its targets.");
    }

    private static Page<T> Whole<T>(IEnumerable<T> all)
    {
        var items = all.ToList();
        return new Page<T>(items, Next: null, items.Count);
    }

    private Ok<Page<UpstreamView>> List() => TypedResults.Ok(Whole(views.All()));

    private Results<Ok<UpstreamView>, Refused> Read(string name) =>
        views.Find(name) is { } found ? TypedResults.Ok(found) : Refused.NotFound("upstream", name);

    private async Task<Results<Ok<UpstreamView>, Refused>> AddAsync(UpstreamDraft draft, HttpContext context)
    {
        var (added, refused) = await changes.AddAsync(draft, CancellationToken.None);
        if (refused is not null)
        {
            return refused;
        }

        context.Audit($"preset {added!.Preset}, {added.Settled!.Settings.BaseAddress}", added.Name);
        Tell(added.Name);
        return TypedResults.Ok(views.Of(added));
    }

    private async Task<Results<Ok<UpstreamTested>, Refused>> TryAsync(UpstreamDraft draft, HttpContext context)
    {
        var (tested, refused) = await tests.TryAsync(draft, context.RequestAborted);
        context.Audit(tested?.Message ?? "it works", draft.Name ?? draft.Preset);
        return refused is null ? TypedResults.Ok(tested) : refused;
    }

    private async Task<Results<Ok<UpstreamView>, Refused>> EditAsync(string name, UpstreamEdit edit, HttpContext context)
    {
        var (changed, refused) = await changes.EditAsync(name, edit, CancellationToken.None);
        if (refused is not null)
        {
            return refused;
        }

        // Their names alone: what is sent along with requests may be anything.
        context.Audit(string.Join(", ", KnownUpstream.FieldsOf(changed!.Own!).Select(field => field.Key)));
        Tell(changed.Name);
        return TypedResults.Ok(views.Of(changed));
    }

    private async Task<Results<Ok<UpstreamDeleted>, Refused>> DeleteAsync(string name, HttpContext context)
    {
        var (deleted, refused) = await changes.DeleteAsync(name, CancellationToken.None);
        if (refused is not null)
        {
            return refused;
        }

        context.Audit($"accounts retired: {deleted!.RetiredAccounts}, attempts under way: {deleted.UnderWay}");
        Tell(name);
        return TypedResults.Ok(deleted);
    }

    private async Task<Results<Ok<Page<UpstreamView>>, Refused>> OrderAsync(UpstreamOrder order, HttpContext context)
    {
        if (await changes.OrderAsync(order, CancellationToken.None) is { } refused)
        {
            return refused;
        }

        context.Audit(string.Join(", ", order.Names));
        Tell(name: null);
        return List();
    }

    private async Task<Results<Ok<UpstreamTested>, Refused>> AskAsync(string name, HttpContext context)
    {
        if (views.Find(name) is not { } found)
        {
            return Refused.NotFound("upstream", name);
        }

        var (tested, refused) = await tests.AskAsync(found.Name, context.RequestAborted);
        context.Audit(tested?.Message ?? "it works");
        return refused is null ? TypedResults.Ok(tested) : refused;
    }

    private async Task<Results<Ok<UpstreamView>, Refused>> ReleaseAsync(string name, HttpContext context)
    {
        if (views.Find(name) is not { } found)
        {
            return Refused.NotFound("upstream", name);
        }

        await changes.ReleaseAsync(found.Name, found.Targets.Select(target => target.Name), CancellationToken.None);
        Tell(found.Name);
        return TypedResults.Ok(views.Find(name) ?? found);
    }

    // Routes and accounts change with their upstreams.
    private void Tell(string? name)
    {
        live.Tell(Area, name);
        live.Tell("routes");
        live.Tell("accounts");
    }
}
