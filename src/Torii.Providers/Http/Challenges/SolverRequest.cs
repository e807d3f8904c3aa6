using Torii.Core.Accounts;

namespace Torii.Providers.Http.Challenges;

/// <summary>What a solver is asked.</summary>
/// <param name="Cmd">Always <c>request.get</c>.</param>
/// <param name="Url">The page to pass.</param>
/// <param name="MaxTimeout">How long it may take, in milliseconds.</param>
/// <param name="Proxy">The proxy to go through; null to go directly.</param>
internal sealed record SolverRequest(string Cmd, string Url, long MaxTimeout, SolverProxy? Proxy)
{
    public static SolverRequest For(Egress egress, Uri origin, TimeSpan timeout) =>
        new("request.get", origin.AbsoluteUri, (long)timeout.TotalMilliseconds, egress.Proxy is null ? null : SolverProxy.Of(egress.Proxy));
}
