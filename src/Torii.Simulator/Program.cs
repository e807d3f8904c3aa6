using System.Runtime.InteropServices;
using Torii.Simulator.CommandLine;

namespace Torii.Simulator;

/// <summary>The simulator alone. In a namespace, because the server and its tests have a <c>Program</c> of their own.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int CannotStart = 2;

    public static async Task<int> Main(string[] arguments)
    {
        var line = LineParser.Parse(arguments);
        if (line.Help)
        {
            Console.WriteLine(LineParser.Usage);
            return Done;
        }

        if (line.Problems.Count > 0)
        {
            line.Problems.ForEach(Console.Error.WriteLine);
            return CannotStart;
        }

        // The host's own account of a failed start is a stack trace; the one line below says the same.
        using var logging = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(line.Verbose ? LogLevel.Debug : LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddSimpleConsole(console => console.SingleLine = true));
        line.Options.Logging = logging;
        try
        {
            await RunAsync(line.Options);
            return Done;
        }
        catch (Exception exception) when (exception is SimulatorOptionsException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return CannotStart;
        }
    }

    /// <summary>Runs until Ctrl+C or SIGTERM.</summary>
    private static async Task RunAsync(SimulatorOptions options)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        await using var simulator = await SimulatorHost.StartAsync(options);
        await Console.Out.WriteLineAsync($"The simulator listens on {simulator.BaseAddress}");
        await stop.Task;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }
}
