namespace Torii.Admin.Upstreams;

/// <summary>How many accounts an upstream has.</summary>
/// <param name="Total">All that have not been retired.</param>
/// <param name="Enabled">Those that are to take work.</param>
/// <param name="Ready">Those of them that nothing is held against.</param>
internal sealed record UpstreamAccounts(int Total, int Enabled, int Ready);
