using System.Globalization;
using Torii.Core.Clients;
using Torii.Core.Work.Intaking;

namespace Torii.Doors;

/// <summary>Tells clients with a limit of requests a minute how they stand with it, in OpenAI's headers. Others get none.</summary>
internal sealed class RateHeaders(ClientRates rates)
{
    /// <summary>Has the headers set when the answer begins: by then the request has been counted.</summary>
    public void Promise(HttpResponse response, Client client)
    {
        if (client.RequestsPerMinute is not null)
        {
            response.OnStarting(PutAsync, (response.Headers, client));
        }
    }

    /// <summary>A span as OpenAI writes it: <c>12ms</c>, <c>1s</c>, <c>6m0s</c>. Rounded up, so that whoever waits that long has waited enough.</summary>
    internal static string Written(TimeSpan span)
    {
        if (span > TimeSpan.Zero && span < TimeSpan.FromSeconds(1))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalMilliseconds)}ms");
        }

        var seconds = (long)Math.Ceiling(span.TotalSeconds);
        return seconds < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds}s")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m{seconds % 60}s");
    }

    private Task PutAsync(object promised)
    {
        var (headers, client) = ((IHeaderDictionary, Client))promised;
        if (rates.Look(client) is { } standing)
        {
            headers["x-ratelimit-limit-requests"] = standing.Limit.ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-remaining-requests"] = standing.Remaining.ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-reset-requests"] = Written(standing.Reset);
        }

        return Task.CompletedTask;
    }
}
