namespace Torii.Providers.Upstreams.Tasks;

/// <summary>Chooses among the places that a server names for a result.</summary>
internal static class ResultLink
{
    /// <summary>The first that can be fetched, as an absolute address: some name a file of their own machine or a bucket as well. Null where none can.</summary>
    /// <param name="places">The places, absolute or relative to <paramref name="home"/>; null for one that is not named.</param>
    /// <param name="home">The upstream's base address.</param>
    public static string? FirstOf(IEnumerable<string?> places, Uri home)
    {
        foreach (var place in places)
        {
            if (Uri.TryCreate(home, place, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            {
                return address.AbsoluteUri;
            }
        }

        return null;
    }
}
