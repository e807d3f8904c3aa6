using Microsoft.Extensions.Hosting;

namespace Torii.Core.Tests.Support;

/// <summary>Stops what runs by a clock that is moved by hand.</summary>
internal static class Stopping
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    // As long as the host gives a stop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Stops it. What is being sent is given some seconds more, which pass only by hand.</summary>
    public static async Task OfAsync(IHostedService service, ManualTimeProvider time)
    {
        using var over = new CancellationTokenSource(Patience, time);
        var stopping = service.StopAsync(over.Token);
        while (!stopping.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(stopping, Task.Delay(Look, TimeProvider.System));
        }

        await stopping;
    }
}
