using Torii.Simulator.Accounts;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// One task of an upstream as the control API shows it. The state is <c>queued</c>, <c>running</c>, <c>succeeded</c> or <c>failed</c>.
/// </summary>
internal sealed record UpstreamTaskView(
    string Id,
    string Upstream,
    string? Account,
    TaskKind Kind,
    string? Model,
    string Prompt,
    int Width,
    int Height,
    double? Seconds,
    string State,
    DateTimeOffset Started,
    DateTimeOffset Ends)
{
    public static UpstreamTaskView Of(UpstreamTask task, AccountBook accounts, DateTimeOffset now)
    {
        var order = task.Order;
        var account = task.Account is { } id ? accounts.ById(id)?.Name : null;
        var state = task.PhaseAt(now).ToString().ToLowerInvariant();
        return new(
            task.Id, task.Site.Name, account, order.Kind, order.Model, order.Prompt, order.Width, order.Height, order.Seconds, state,
            task.Created, task.Ends);
    }
}
