using System.Text.Json;

namespace Torii.Tests.Support;

/// <summary>Reads a chat answer that comes as server-sent events.</summary>
internal static class ChatStreamReader
{
    private const string Data = "data: ";

    /// <summary>Reads it to its end, be that the mark, an error or a broken connection.</summary>
    public static async Task<ChatReply> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var reply = new ChatReply(answer.StatusCode);
        try
        {
            using var reader = await OpenAsync(answer, cancellationToken);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                reply = Take(reply, line);
            }

            return reply;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return reply with { IsBroken = true };
        }
    }

    /// <summary>Reads its first chunk.</summary>
    public static async Task<ChatReply> FirstAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using var reader = await OpenAsync(answer, cancellationToken);
        var line = await reader.ReadLineAsync(cancellationToken);
        return Take(new ChatReply(answer.StatusCode), line!);
    }

    private static async Task<StreamReader> OpenAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        new(await answer.Content.ReadAsStreamAsync(cancellationToken));

    private static ChatReply Take(ChatReply reply, string line)
    {
        if (!line.StartsWith(Data, StringComparison.Ordinal))
        {
            return reply;
        }

        if (line[Data.Length..] == "[DONE]")
        {
            return reply with { IsDone = true };
        }

        using var chunk = JsonDocument.Parse(line[Data.Length..]);
        return ChatReplyJson.Add(reply, chunk.RootElement);
    }
}
