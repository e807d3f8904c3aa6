using System.Net.Http.Headers;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>Two programs that ask for jobs in turn: for streams, for whole answers, and for an id to come back with.</summary>
internal sealed class Asking(Scene scene) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = scene.Torii.Setup.Address, Timeout = Timeout.InfiniteTimeSpan };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Asks for a job and waits for its end.</summary>
    public async Task<JobEnd> AskAsync(Job job)
    {
        var way = (AskingWay)(job.Number % 3);
        var isFirst = IsOfTheFirst(job.Number);
        using var request = ApiClient.ChatRequest(ApiClient.Bytes(job.Body.With("stream", way == AskingWay.Stream)));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", scene.Torii.Setup.ClientKeys[isFirst ? 0 : 1]);
        if (way == AskingWay.Later)
        {
            request.Headers.Add("Prefer", "respond-async");
        }

        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        var reply = way == AskingWay.Stream && answer.IsSuccessStatusCode
            ? await ChatStreamReader.ReadAsync(answer, Cancelled)
            : await WholeAsync(answer);
        return way == AskingWay.Later && answer.IsSuccessStatusCode
            ? new JobEnd(job, await (isFirst ? scene.First : scene.Second).EndAsync(reply.Id!))
            : new JobEnd(job, reply);
    }

    /// <summary>Whether a job is asked for by the first of the two.</summary>
    public static bool IsOfTheFirst(int number) => number / 3 % 2 == 0;

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static async Task<ChatReply> WholeAsync(HttpResponseMessage answer)
    {
        var body = await ApiAnswer.ReadAsync(answer);
        return ChatReplyJson.Add(new ChatReply(body.Status), body.Json);
    }

    /// <summary>How an answer is asked for.</summary>
    private enum AskingWay
    {
        Stream,
        Whole,
        Later,
    }
}
