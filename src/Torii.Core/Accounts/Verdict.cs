namespace Torii.Core.Accounts;

/// <summary>Whether an account can take a lane's work now.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="Until">When it can be asked again; null where nobody knows.</param>
public readonly record struct Verdict(VerdictKind Kind, DateTimeOffset? Until = null)
{
    /// <summary>Whether time or the end of other work may make it usable.</summary>
    public bool MayServe => Kind is VerdictKind.Usable or VerdictKind.Busy or VerdictKind.Resting or VerdictKind.PlanUnknown;
}
