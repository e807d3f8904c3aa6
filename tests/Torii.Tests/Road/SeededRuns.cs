using System.Globalization;

namespace Torii.Tests.Road;

/// <summary>Runs of a test whose moments are drawn at random, each from a seed that a failure names.</summary>
internal static class SeededRuns
{
    /// <summary>Runs one after the other. <c>TORII_TEST_KILL_SEED</c> sets the first one's seed.</summary>
    /// <param name="variable">The variable that sets how many there are.</param>
    /// <param name="otherwise">How many there are without it.</param>
    /// <param name="run">One run with its seed.</param>
    public static async Task RunAsync(string variable, int otherwise, Func<int, Task> run)
    {
        var first = Number("TORII_TEST_KILL_SEED", 1);
        for (var seed = first; seed < first + Number(variable, otherwise); seed++)
        {
            try
            {
                await run(seed);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new InvalidOperationException($"With seed {seed}: {fault.Message}", fault);
            }
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
