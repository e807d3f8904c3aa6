using Microsoft.Extensions.Hosting;

namespace Torii.Core.Tests.Support;

/// <summary>Stops what runs by a clock that is moved by hand.</summary>
internal static class Stopping
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Stops it. What is being sent is given some seconds more, which pass only by hand.</summary>
    public static async Task OfAsync(IHostedService service, ManualTimeProvider time)
    {
        var stopping = service.StopAsync(default);
        while (!stopping.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(stopping, Task.Delay(Look, TimeProvider.System));
        }

        await stopping;
    }
}
