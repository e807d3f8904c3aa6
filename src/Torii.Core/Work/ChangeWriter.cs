using System.Data.Common;
using Microsoft.Extensions.Logging;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>
/// Writes what has happened, and does not give up while the store cannot take it: a full disk must not make us forget
/// what an upstream has answered, nor send what is not durable.
/// </summary>
internal sealed partial class ChangeWriter(IWorkStore store, TimeProvider time, ILogger<ChangeWriter> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Writes a change; ends when it is durable, or with the server.</summary>
    public async Task<ChangeOutcome> WriteAsync(Change change, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromMilliseconds(500); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await store.ApplyAsync(change, cancellationToken);
            }
            catch (Exception fault) when (fault is DbException or IOException)
            {
                Log.NotTaken(log, fault);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Critical, "The database did not take a change; it is tried again")]
        public static partial void NotTaken(ILogger logger, Exception fault);
    }
}
