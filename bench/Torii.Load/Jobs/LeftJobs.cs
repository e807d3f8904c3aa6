using System.Net;
using System.Text.Json;
using Torii.Load.Http;

namespace Torii.Load.Jobs;

/// <summary>Jobs that are left with the server and asked about later.</summary>
internal sealed class LeftJobs(LoadClient client)
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(200);

    /// <summary>Leaves a job: its id, as the server gave it.</summary>
    /// <exception cref="HttpRequestException">The server refused it.</exception>
    public async Task<string> Leave(string prompt, CancellationToken cancellation)
    {
        using var response = await client.Leave(prompt, cancellation);
        using var answer = await Json(response.EnsureSuccessStatusCode(), cancellation);
        return answer.RootElement.GetProperty("id").GetString() ?? "";
    }

    /// <summary>Waits for a job's end: its finish reason, or null where the server does not know the job.</summary>
    /// <exception cref="HttpRequestException">The server answered something else.</exception>
    public async Task<string?> End(string id, CancellationToken cancellation)
    {
        while (true)
        {
            using var response = await client.Get("/v1/generation/" + id, cancellation);
            if (response.StatusCode is HttpStatusCode.NotFound)
            {
                return null;
            }

            using var state = await Json(response.EnsureSuccessStatusCode(), cancellation);
            if (state.RootElement.GetProperty("choices")[0].GetProperty("finish_reason").GetString() is not "processing" and var reason)
            {
                return reason;
            }

            await Task.Delay(_between, cancellation);
        }
    }

    private static async Task<JsonDocument> Json(HttpResponseMessage response, CancellationToken cancellation) =>
        await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
}
