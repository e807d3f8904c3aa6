using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;
using Torii.Hosting.Ending;

namespace Torii.Doors.Following;

/// <summary>Lets a client that asks how something stands wait for its end (<c>Prefer: wait=N</c>) instead of asking again and again.</summary>
internal sealed class LongPoll(Feed feed, IGenerationStore generations, ServerEnd end, TimeProvider time)
{
    /// <summary>
    /// Returns when all of the batch have ended, when the client has waited as long as it would, or when the server stops;
    /// at once where it would not wait or there is nothing to wait for. Before the answer begins.
    /// </summary>
    /// <returns>Whether it has waited, so that what was read before must be read again.</returns>
    public async Task<bool> WaitAsync(HttpContext context, IReadOnlyList<Generation> batch)
    {
        if (batch is [] || WaitPreference.SecondsOf(context.Request) is not { } seconds)
        {
            return false;
        }

        context.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={seconds}");
        if (batch.All(generation => generation.State.IsEnd()))
        {
            return false;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, end.Answers);
        try
        {
            await FollowAsync(batch, TimeSpan.FromSeconds(seconds), ending.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The server stops: the client is told how it stands now and asks again at the next start.
        }

        return true;
    }

    private async Task FollowAsync(IReadOnlyList<Generation> batch, TimeSpan wait, CancellationToken cancellationToken)
    {
        // The follower's ticks do not start over with an entry, so its first one ends the wait.
        using var follower = await BatchFollower.StartAsync(batch, feed, generations, wait, time, cancellationToken);
        while (!follower.IsOver && await follower.NextAsync(cancellationToken) is not null)
        {
        }
    }
}
