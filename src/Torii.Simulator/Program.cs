using System.Runtime.InteropServices;
using Torii.Simulator;
using Torii.Simulator.CommandLine;

const int badArguments = 2;

var line = LineParser.Parse(args);
if (line.Help)
{
    Console.WriteLine(LineParser.Usage);
    return 0;
}

if (line.Problems.Count > 0)
{
    line.Problems.ForEach(Console.Error.WriteLine);
    return badArguments;
}

// The host's own account of a failed start is a stack trace; the one line below says the same.
using var logging = LoggerFactory.Create(builder => builder
    .SetMinimumLevel(line.Verbose ? LogLevel.Debug : LogLevel.Warning)
    .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
    .AddSimpleConsole(console => console.SingleLine = true));
line.Options.Logging = logging;

var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    await using var simulator = await SimulatorHost.StartAsync(line.Options);
    Console.WriteLine($"The simulator listens on {simulator.BaseAddress}");
    await stop.Task;
    return 0;
}
catch (Exception exception) when (exception is SimulatorOptionsException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return badArguments;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}
