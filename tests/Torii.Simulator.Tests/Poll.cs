namespace Torii.Simulator.Tests;

/// <summary>Waits for something real that another process or thread does.</summary>
internal static class Poll
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!await condition())
        {
            await Task.Delay(5, deadline.Token);
        }
    }
}
