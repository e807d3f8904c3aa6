using System.Diagnostics;

namespace Torii.Tests.Support;

/// <summary>Waits for something that happens outside the test: asks again and again, up to a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The first answer of <paramref name="look"/> that is not null.</summary>
    /// <param name="what">What is awaited, for the failure.</param>
    /// <param name="look">Looks once.</param>
    /// <param name="within">The longest wait; a minute by default, which only a failing test takes.</param>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look, TimeSpan? within = null)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < (within ?? Usual))
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Not in {(within ?? Usual).TotalSeconds:0} s: {what}.");
    }

    /// <summary>Waits until <paramref name="holds"/> is true.</summary>
    public static Task BeAsync(string what, Func<Task<bool>> holds, TimeSpan? within = null) =>
        GetAsync(what, async () => await holds() ? what : null, within);
}
