namespace Torii.Providers.Http;

/// <summary>
/// Lets an answer pass through something while it is read, which takes out what is too large to be held. What comes out of
/// it counts as the answer.
/// </summary>
internal static class AnswerFilter
{
    private static readonly HttpRequestOptionsKey<Func<Stream, Stream>> Filter = new("torii.answer.filter");

    /// <summary>Has the answer to this request read through <paramref name="filter"/>, which is given the bytes as they come.</summary>
    public static void ReadThrough(this HttpRequestMessage request, Func<Stream, Stream> filter) => request.Options.Set(Filter, filter);

    /// <summary>What to read of the answer to <paramref name="request"/>, and how much that will be; null where that is not known.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The answer's bytes.</param>
    /// <param name="length">How many these are; null where that is not known.</param>
    public static (Stream Answer, long? Length) Of(HttpRequestMessage request, Stream answer, long? length) =>
        request.Options.TryGetValue(Filter, out var filter) ? (filter(answer), null) : (answer, length);
}
