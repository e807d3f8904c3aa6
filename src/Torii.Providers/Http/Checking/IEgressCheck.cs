using Torii.Core.Accounts;

namespace Torii.Providers.Http.Checking;

/// <summary>Goes an egress step by step and says where it ends.</summary>
public interface IEgressCheck
{
    /// <summary>
    /// Makes one connection of its own through <paramref name="egress"/> and one harmless request to the origin of
    /// <paramref name="upstream"/>; 15 s at most.
    /// </summary>
    /// <returns>All four stages, in order; those after a failed one are skipped.</returns>
    Task<EgressReport> RunAsync(Egress egress, Uri upstream, CancellationToken cancellationToken);
}
