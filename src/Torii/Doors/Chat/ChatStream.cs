using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;
using Torii.Core.Work.Intaking;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Hosting.Ending;

namespace Torii.Doors.Chat;

/// <summary>
/// Answers a chat request as a stream: the role first, progress as reasoning, the result as content. A client that goes
/// away ends the stream and nothing else.
/// </summary>
internal sealed class ChatStream(
    Feed feed,
    IGenerationStore generations,
    BatchReader batches,
    ChatContent content,
    ServerEnd end,
    TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    /// <summary>Streams to the end of the batch.</summary>
    public async Task AnswerAsync(HttpContext context, IntakeOutcome.Accepted accepted, bool includeUsage)
    {
        var first = accepted.Batch[0];
        var answer = ChatAnswer.Of(first);
        using var stream = new EventStream(context);
        await BeginAsync(stream, answer, accepted);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, end.Answers);
        try
        {
            await FollowAsync(stream, answer, accepted.Batch, ending.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await BreakOffAsync(stream, ApiError.Stopping(answer.Id));
        }

        await FinishAsync(context, stream, answer, first, includeUsage);
    }

    private static async Task BeginAsync(EventStream stream, ChatAnswer answer, IntakeOutcome.Accepted accepted)
    {
        stream.Begin();
        stream.Add(writer => ChatJson.WriteDelta(writer, answer, "role", "assistant"));
        foreach (var note in accepted.Batch[0].Request.Notes)
        {
            Tell(stream, answer, ChatReasoning.Note(note));
        }

        Tell(stream, answer, ChatReasoning.Waiting(accepted.Ahead));
        await stream.SendAsync();
    }

    private async Task FollowAsync(EventStream stream, ChatAnswer answer, IReadOnlyList<Generation> batch, CancellationToken cancellationToken)
    {
        using var follower = await BatchFollower.StartAsync(batch, feed, generations, KeepAlive, time, cancellationToken);
        while (!follower.IsOver)
        {
            if (await follower.NextAsync(cancellationToken) is not { } entry)
            {
                stream.AddComment("keep-alive");
            }
            else if (ChatReasoning.Of(entry, batch[0].Request.Kind, follower.Progress) is { } line)
            {
                Tell(stream, answer, line);
            }
            else
            {
                continue;
            }

            await stream.SendAsync();
        }
    }

    private async Task FinishAsync(HttpContext context, EventStream stream, ChatAnswer answer, Generation first, bool includeUsage)
    {
        var (result, error) = await batches.ReadEndAsync(first.BatchId, context.RequestAborted);
        if (result is null)
        {
            await BreakOffAsync(stream, error!);
            return;
        }

        var pieces = content.Pieces(result, context.Request);
        foreach (var piece in pieces)
        {
            stream.Add(writer => ChatJson.WriteDelta(writer, answer, "content", piece));
        }

        stream.Add(writer => ChatJson.WriteFinish(writer, answer, result));
        if (includeUsage)
        {
            stream.Add(writer => ChatJson.WriteUsageChunk(writer, answer, string.Concat(pieces)));
        }

        stream.AddDone();
        await stream.SendAsync();
    }

    // The .NET SDK takes an error event for an empty chunk: only a broken connection makes every SDK fail aloud.
    private static async Task BreakOffAsync(EventStream stream, ApiError error)
    {
        stream.Add(error.WriteTo);
        await stream.SendAsync();
        throw new BrokenAnswerException();
    }

    private static void Tell(EventStream stream, ChatAnswer answer, string line) =>
        stream.Add(writer => ChatJson.WriteDelta(writer, answer, "reasoning_content", line));
}
