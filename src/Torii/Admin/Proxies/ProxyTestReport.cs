using Torii.Providers.Http.Checking;

namespace Torii.Admin.Proxies;

/// <summary>What trying a way out found.</summary>
/// <param name="Passed">Whether calls can be made this way.</param>
/// <param name="Challenged">Whether what answered was a challenge page.</param>
/// <param name="Milliseconds">How long all stages took together.</param>
/// <param name="Upstream">The origin that was asked.</param>
/// <param name="Steps">One for each stage, in order.</param>
internal sealed record ProxyTestReport(bool Passed, bool Challenged, double Milliseconds, string Upstream, IReadOnlyList<EgressStep> Steps);
