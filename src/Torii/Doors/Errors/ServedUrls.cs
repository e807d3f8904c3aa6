namespace Torii.Doors.Errors;

/// <summary>Where the API's doors are, for clients that knock beside them. Read from the routes, so that it names those there are.</summary>
internal sealed class ServedUrls(EndpointDataSource routes)
{
    private readonly Lazy<string> _sentence = new(() => $"The API is at {string.Join(", ", Urls(routes))}.");

    /// <summary>It in words. Not before every door is mapped.</summary>
    public string Sentence => _sentence.Value;

    // Those with an id in them lie below these.
    private static IEnumerable<string> Urls(EndpointDataSource routes) => routes.Endpoints
        .OfType<RouteEndpoint>()
        .Select(route => route.RoutePattern.RawText ?? "")
        .Where(url => url.StartsWith("/v1/", StringComparison.Ordinal) && !url.Contains('{', StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
