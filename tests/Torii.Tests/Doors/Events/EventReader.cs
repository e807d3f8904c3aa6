using System.Globalization;
using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Events;

/// <summary>A stream of a generation's events, read as a browser reads it.</summary>
/// <param name="Stream">What came over the wire.</param>
internal sealed record EventReader(ApiStream Stream)
{
    /// <summary>The numbers in the <c>id:</c> lines.</summary>
    public IReadOnlyList<int> Numbers => [.. Of("id: ").Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))];

    /// <summary>The types in the <c>event:</c> lines.</summary>
    public IReadOnlyList<string> Types => Of("event: ");

    /// <summary>The types without progress, whose number is chance.</summary>
    public IReadOnlyList<string> Turns => [.. Types.Where(type => type != "progress")];

    /// <summary>What the events hold.</summary>
    public IReadOnlyList<JsonElement> Data => Stream.Chunks;

    /// <summary>The statuses, each as often as it stands there.</summary>
    public IReadOnlyList<string> Statuses => [.. Data.Select(data => data.GetProperty("status").GetString()!)];

    /// <summary>Reads the stream at a path to its end.</summary>
    /// <param name="server">Where Torii listens.</param>
    /// <param name="key">The client key.</param>
    /// <param name="path">The path.</param>
    /// <param name="lastEventId">The number to go on after; null to say nothing of it.</param>
    /// <param name="onceOpen">What is to happen as soon as the stream is open; null for nothing.</param>
    public static async Task<EventReader> ReadAsync(Uri server, string key, string path, string? lastEventId = null, Func<Task>? onceOpen = null)
    {
        using var http = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        using var request = Request(key, path, lastEventId);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await (onceOpen?.Invoke() ?? Task.CompletedTask);
        return new EventReader(await ApiStream.ReadAsync(answer));
    }

    /// <summary>A request for a stream.</summary>
    public static HttpRequestMessage Request(string key, string path, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        return request;
    }

    /// <summary>Checks that every event has its three lines and a blank one, with the same in them as in its data.</summary>
    public void ShouldBeWhole(string id)
    {
        Stream.Status.ShouldBe(HttpStatusCode.OK);
        Stream.IsBroken.ShouldBeFalse();
        Stream.Lines.Chunk(4).ShouldAllBe(lines => lines.Length == 4 && lines[0].StartsWith("id: ") && lines[1].StartsWith("event: ") && lines[2].StartsWith("data: ") && lines[3].Length == 0);
        Data.Select(data => data.GetProperty("number").GetInt32()).ShouldBe(Numbers);
        Data.Select(data => data.GetProperty("type").GetString()).ShouldBe(Types);
        Data.ShouldAllBe(data => data.GetProperty("generation_id").GetString() == id);
        Data.ShouldAllBe(data => data.GetProperty("created_at").GetInt64() > 1_700_000_000);
        Data.Select(data => data.GetProperty("progress").GetInt32()).ShouldBeInOrder();
    }

    private List<string> Of(string field) =>
        [.. Stream.Lines.Where(line => line.StartsWith(field, StringComparison.Ordinal)).Select(line => line[field.Length..])];
}
