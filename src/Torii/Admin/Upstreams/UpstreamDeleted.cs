namespace Torii.Admin.Upstreams;

/// <summary>What became of an upstream that was deleted.</summary>
/// <param name="UnderWay">How many attempts it has open: they are watched to their end, and it is gone after that.</param>
/// <param name="RetiredAccounts">How many accounts were retired with it.</param>
/// <param name="Routes">The routes that it was taken out of, by their models.</param>
internal sealed record UpstreamDeleted(int UnderWay, int RetiredAccounts, IReadOnlyList<string> Routes);
