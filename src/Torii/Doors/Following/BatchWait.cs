using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;
using Torii.Doors.Errors;
using Torii.Hosting.Ending;

namespace Torii.Doors.Following;

/// <summary>Waits for the end of a batch on behalf of one client, whose connection is kept alive meanwhile.</summary>
internal sealed class BatchWait(Feed feed, IGenerationStore generations, BatchReader batches, ServerEnd end, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Waits.</summary>
    /// <param name="context">The client's request.</param>
    /// <param name="batch">What was accepted.</param>
    /// <param name="answerId">The id under which the client can ask for the result, should the server stop.</param>
    /// <param name="keepAlive">Sends the client something that means nothing; called whenever nothing has happened for 15 s.</param>
    /// <returns>What became of the batch, with at least one result; or the error that says why there is none.</returns>
    public async Task<(BatchResult? Result, ApiError? Error)> WaitAsync(HttpContext context, IReadOnlyList<Generation> batch, string answerId, Func<Task> keepAlive)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, end.Answers);
        try
        {
            await FollowAsync(batch, keepAlive, ending.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return (null, ApiError.Stopping(answerId));
        }

        return await batches.ReadEndAsync(batch[0].BatchId, context.RequestAborted);
    }

    private async Task FollowAsync(IReadOnlyList<Generation> batch, Func<Task> keepAlive, CancellationToken cancellationToken)
    {
        using var follower = await BatchFollower.StartAsync(batch, feed, generations, KeepAlive, time, cancellationToken);
        while (!follower.IsOver)
        {
            if (await follower.NextAsync(cancellationToken) is null)
            {
                await keepAlive();
            }
        }
    }
}
