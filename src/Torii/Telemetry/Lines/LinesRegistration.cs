using Microsoft.Extensions.Logging.Console;

namespace Torii.Telemetry.Lines;

/// <summary>Brings the server's own log into its form.</summary>
internal static class LinesRegistration
{
    // While whoever reads the output is slow, this many lines wait.
    private const int Room = 10_000;

    /// <summary>Adds it.</summary>
    public static ILoggingBuilder AddLines(this ILoggingBuilder logging, LogFormat format)
    {
        logging.Services.AddSingleton<ConsoleFormatter, PlainLines>();
        logging.Services.AddSingleton<ConsoleFormatter, JsonLines>();
        logging.Services.Configure<ConsoleLoggerOptions>(console =>
        {
            console.FormatterName = LogWords.NameOf(format);

            // A full pipe that nobody reads must not stop the work; the log says how many lines it lost.
            console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
            console.MaxQueueLength = Room;
        });
        return logging;
    }
}
