using System.Net;

namespace Torii.Providers.Http;

/// <summary>Finds the addresses of a host.</summary>
internal interface IHostResolver
{
    /// <summary>Every address of <paramref name="host"/>; empty where it has none or cannot be found.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
