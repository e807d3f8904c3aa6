using Torii.Simulator.Accounts;

namespace Torii.Simulator.Protocol;

/// <summary>Something that lies before the whole site and turns callers away before anything is read.</summary>
internal interface IGuard
{
    /// <summary>The answer to a caller that is not let near; null for one that is.</summary>
    /// <param name="http">The call.</param>
    /// <param name="account">Whose token it shows; null for nobody's.</param>
    Answer? TurnAway(HttpContext http, Account? account);
}
