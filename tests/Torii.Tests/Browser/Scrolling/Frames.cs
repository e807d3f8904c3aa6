using System.Text.Json;
using Microsoft.Playwright;

namespace Torii.Tests.Browser.Scrolling;

/// <summary>How long a page's frames take while something is done with it.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Median">Half of them took no longer, in milliseconds.</param>
/// <param name="Longest">The longest, in milliseconds.</param>
/// <param name="Over50">How many took longer than 50 ms, which one begins to notice.</param>
internal sealed record Frames(int Count, double Median, double Longest, int Over50)
{
    private const string Begin =
        """
        () => {
            window.frameTimes = [];
            let last = performance.now();
            const note = (now) => { window.frameTimes.push(now - last); last = now; requestAnimationFrame(note); };
            requestAnimationFrame(note);
        }
        """;

    // The first two begin before anything was done. Three sixtieths of a second, by a clock that is right to 0.1 ms, are no more than 50 ms.
    private const string Tell =
        """
        () => {
            const times = window.frameTimes.slice(2).sort((a, b) => a - b);
            return { Count: times.length, Median: times[times.length >> 1], Longest: times.at(-1), Over50: times.filter((time) => time > 50.5).length };
        }
        """;

    /// <summary>Begins to note them.</summary>
    public static Task BeginAsync(IPage page) => page.EvaluateAsync(Begin);

    /// <summary>Tells what was noted.</summary>
    public static async Task<Frames> TellAsync(IPage page) => (await page.EvaluateAsync<JsonElement>(Tell)).Deserialize<Frames>()!;
}
