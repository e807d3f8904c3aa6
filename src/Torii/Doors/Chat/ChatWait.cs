using System.Buffers;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;
using Torii.Core.Work.Intaking;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>
/// Answers a chat request whole, when the result is there. Proxies and SDKs break off connections on which nothing
/// moves, so after a while white space is sent, which JSON allows before a value.
/// </summary>
internal sealed class ChatWait(
    Feed feed,
    IGenerationStore generations,
    BatchReader batches,
    ChatContent content,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Waits for the end of the batch and answers.</summary>
    public async Task AnswerAsync(HttpContext context, IntakeOutcome.Accepted accepted)
    {
        var first = accepted.Batch[0];
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await FollowAsync(context, accepted, ending.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await FailAsync(context, ApiError.Stopping(ChatAnswer.Of(first).Id));
            return;
        }

        var result = await batches.ReadAsync(first.BatchId, context.RequestAborted);
        if (!result.HasResults)
        {
            await FailAsync(context, GenerationErrors.Of(result.FirstFailure ?? first));
            return;
        }

        var whole = string.Concat(content.Pieces(result, context.Request));
        await JsonAnswer.SendAsync(context, writer => ChatJson.WriteCompletion(writer, ChatAnswer.Of(first), result, whole));
    }

    private async Task FollowAsync(HttpContext context, IntakeOutcome.Accepted accepted, CancellationToken cancellationToken)
    {
        using var follower = await BatchFollower.StartAsync(accepted.Batch, feed, generations, KeepAlive, time, cancellationToken);
        while (!follower.IsOver)
        {
            if (await follower.NextAsync(cancellationToken) is null)
            {
                if (!context.Response.HasStarted)
                {
                    context.Response.ContentType = "application/json";
                }

                context.Response.BodyWriter.Write(" "u8);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
        }
    }

    private static async Task FailAsync(HttpContext context, ApiError error)
    {
        if (!context.Response.HasStarted)
        {
            await error.WriteAsync(context);
            return;
        }

        // The status has gone out as 200: the envelope says what is wrong, and the broken connection that it is.
        await JsonAnswer.SendAsync(context, error.WriteTo);
        throw new BrokenAnswerException();
    }
}
