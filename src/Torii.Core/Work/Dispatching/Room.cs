using Microsoft.Extensions.Logging;
using Torii.Core.Stores;

namespace Torii.Core.Work.Dispatching;

/// <summary>
/// Whether results could be kept. Without room nothing is sent to upstreams: some answer a request with what they made, once and
/// never again, and it would be paid for and lost.
/// </summary>
internal sealed partial class Room(IMediaFolder folder, TimeProvider time, ILogger<Room> log)
{
    // A look writes a file: some thousand claims a second share one.
    private static readonly TimeSpan Good = TimeSpan.FromMilliseconds(250);

    private DateTimeOffset _looked = DateTimeOffset.MinValue;
    private bool _isThere = true;

    /// <summary>Looks, unless that was just done.</summary>
    public bool IsThere()
    {
        var now = time.GetUtcNow();
        if (now - _looked < Good)
        {
            return _isThere;
        }

        var (was, isThere) = (_isThere, folder.HasRoom());
        (_looked, _isThere) = (now, isThere);
        if (was && !isThere)
        {
            Log.Gone(log, folder.Location);
        }
        else if (!was && isThere)
        {
            Log.Back(log);
        }

        return isThere;
    }

    private static partial class Log
    {
        [LoggerMessage(1111, LogLevel.Error, "Nothing more is sent to upstreams: results would find no room in {Folder}")]
        public static partial void Gone(ILogger logger, string folder);

        [LoggerMessage(1112, LogLevel.Information, "There is room for results again: what waits is sent to upstreams")]
        public static partial void Back(ILogger logger);
    }
}
