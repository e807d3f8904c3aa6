using System.Net;
using System.Text.Json;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Support;

/// <summary>A stream of server-sent events as it came over the wire.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Lines">Its lines, blank ones too.</param>
/// <param name="IsBroken">Whether the connection broke instead of ending.</param>
internal sealed record ApiStream(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<string> Lines, bool IsBroken)
{
    private const string Data = "data: ";

    /// <summary>What the events hold.</summary>
    public IReadOnlyList<string> Events => [.. Lines.Where(line => line.StartsWith(Data, StringComparison.Ordinal)).Select(line => line[Data.Length..])];

    /// <summary>Whether its last event is the mark of the end.</summary>
    public bool IsDone => Events is [.., "[DONE]"];

    /// <summary>The events that are JSON.</summary>
    public IReadOnlyList<JsonElement> Chunks => [.. Events.Where(entry => entry != "[DONE]").Select(entry => JsonElement.Parse(entry))];

    /// <summary>The chunks that have a choice.</summary>
    public IReadOnlyList<JsonElement> Choices => [.. Chunks.Where(chunk => chunk.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0).Select(chunk => chunk.GetProperty("choices")[0])];

    /// <summary>The contents put together.</summary>
    public string Content => string.Concat(Deltas("content"));

    /// <summary>What was told on the way, each piece by itself.</summary>
    public IReadOnlyList<string> Reasoning => Deltas("reasoning_content");

    /// <summary>The finish reasons, as many as there are.</summary>
    public IReadOnlyList<string> FinishReasons => [.. Choices.Select(choice => choice.GetProperty("finish_reason").GetString()).OfType<string>()];

    public static async Task<ApiStream> ReadAsync(HttpResponseMessage answer)
    {
        var lines = new List<string>();
        var isBroken = false;
        try
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            isBroken = true;
        }

        var stream = new ApiStream(answer.StatusCode, ApiAnswer.HeadersOf(answer), lines, isBroken);
        AnswerCheck.Stream(answer, stream.Events);
        return stream;
    }

    private List<string> Deltas(string member) =>
        [.. Choices.Select(choice => choice.GetProperty("delta").TryGetProperty(member, out var value) ? value.GetString() : null).OfType<string>()];
}
