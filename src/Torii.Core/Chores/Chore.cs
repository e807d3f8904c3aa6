using Microsoft.Extensions.Hosting;

namespace Torii.Core.Chores;

/// <summary>Something that is done again and again beside the work, as long as the server runs. A time that fails is told, and does not end it.</summary>
/// <param name="firstWait">How long after the start it is done first: a start has better things to do.</param>
/// <param name="every">How long after one time the next begins.</param>
/// <param name="time">Tells the time.</param>
public abstract class Chore(TimeSpan firstWait, TimeSpan every, TimeProvider time) : BackgroundService
{
    /// <summary>Tells the time.</summary>
    protected TimeProvider Time => time;

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(firstWait, time, stoppingToken);
        while (true)
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                OnFailed(fault);
            }

            await Task.Delay(every, time, stoppingToken);
        }
    }

    /// <summary>Does it once.</summary>
    protected abstract Task DoAsync(CancellationToken cancellationToken);

    /// <summary>Tells of a time that failed.</summary>
    protected abstract void OnFailed(Exception fault);
}
