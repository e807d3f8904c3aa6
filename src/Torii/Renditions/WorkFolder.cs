namespace Torii.Renditions;

/// <summary>A folder for one piece of work that only we can look into. It goes with all that is in it when this is disposed of.</summary>
internal sealed partial class WorkFolder : IDisposable
{
    private readonly ILogger _log;

    private WorkFolder(string path, ILogger log) => (Path, _log) = (path, log);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Makes one; null where the disk does not take it, which is logged.</summary>
    public static WorkFolder? Create(ILogger log)
    {
        try
        {
            return new WorkFolder(Directory.CreateTempSubdirectory("torii-").FullName, log);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotMade(log, fault);
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was made in it is not the worse for it.
            Log.NotRemoved(_log, fault, Path);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2306, LogLevel.Error, "There is no folder for ffmpeg to work in, and none can be made")]
        public static partial void NotMade(ILogger logger, Exception fault);

        [LoggerMessage(2307, LogLevel.Warning, "The folder {Path} that ffmpeg has worked in cannot be removed")]
        public static partial void NotRemoved(ILogger logger, Exception fault, string path);
    }
}
