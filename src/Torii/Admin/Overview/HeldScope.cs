using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Admin.Overview;

/// <summary>An upstream or a way out that rests.</summary>
/// <param name="Kind">What rests: <c>upstream</c>, <c>egress</c> or <c>target</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cause">Why.</param>
/// <param name="Until">When it ends by itself; null where an operator must end it.</param>
/// <param name="Text">What the upstream said; null where it said nothing.</param>
internal sealed record HeldScope(string Kind, string Name, Cause Cause, DateTimeOffset? Until, string? Text)
{
    /// <summary>That of a hold; null where it holds one account alone.</summary>
    public static HeldScope? Of(Hold hold)
    {
        var parts = hold.Scope.Split(':', 2);
        return parts is [("upstream" or "egress" or "target") and var kind, var name] ? new HeldScope(kind, name, hold.Cause, hold.Until, hold.Text) : null;
    }
}
