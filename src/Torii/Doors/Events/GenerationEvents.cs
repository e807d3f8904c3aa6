using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;
using Torii.Doors.Errors;
using Torii.Doors.Following;

namespace Torii.Doors.Events;

/// <summary>
/// Sends the timeline of a generation as it grows, to the entry that ends it. When the server stops, the stream ends as if
/// it were over: the client comes back and resumes.
/// </summary>
internal sealed class GenerationEvents(Feed feed, IGenerationStore generations, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Sends the entries with a number above <paramref name="after"/>.</summary>
    public async Task SendAsync(HttpContext context, Generation generation, int after)
    {
        using var stream = new EventStream(context);
        stream.Begin();
        context.Response.Headers.CacheControl = "no-store";

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            // A client that has seen all there is yet is told at once that it is connected.
            await stream.SendAsync();
            await FollowAsync(stream, generation, after, ending.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
        }
    }

    private async Task FollowAsync(EventStream stream, Generation generation, int after, CancellationToken cancellationToken)
    {
        // From the first entry on, whatever the client has seen: how it stands at one follows from those before.
        using var follower = await BatchFollower.StartAsync([generation], feed, generations, KeepAlive, time, cancellationToken);
        var state = GenerationState.Queued;
        TimelineEvent? entry;
        do
        {
            entry = await follower.NextAsync(cancellationToken);
            if (entry is null)
            {
                stream.AddComment("keep-alive");
            }
            else
            {
                state = TimelineState.After(state, entry.Type);
                if (entry.Number > after)
                {
                    await AddAsync(stream, generation, entry, state, cancellationToken);
                }
            }

            await stream.SendAsync();
        }
        while (entry?.IsEnd() != true);
    }

    private async ValueTask AddAsync(EventStream stream, Generation generation, TimelineEvent entry, GenerationState state, CancellationToken cancellationToken)
    {
        var error = state is GenerationState.Failed or GenerationState.Cancelled ? await ErrorOfAsync(generation.Id, cancellationToken) : null;
        stream.Number(entry.Number);
        stream.Add(EventJson.TypeOf(entry), writer => EventJson.Write(writer, generation, entry, state, error));
    }

    // One that was deleted while it ran was called off, and is not there any more.
    private async ValueTask<ApiError> ErrorOfAsync(string id, CancellationToken cancellationToken) =>
        await generations.FindAsync(id, cancellationToken) is { } ended ? GenerationErrors.Of(ended) : GenerationErrors.Cancelled;
}
