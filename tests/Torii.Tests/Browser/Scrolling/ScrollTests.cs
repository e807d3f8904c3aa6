using System.Diagnostics;
using Microsoft.Playwright;
using Torii.Tests.Support;

namespace Torii.Tests.Browser.Scrolling;

/// <summary>The list of generations with a long history in it, and more coming in.</summary>
public sealed class ScrollTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Rows = 10_000;

    // Px. Two of them are less than what is drawn at once, so that every row is drawn at some time.
    private const float Step = 440;

    // Notes every row that is drawn from now on.
    private const string NoteRows =
        """
        (prompt) => {
            window.seenRows = new Set();
            const note = (within) => within.querySelectorAll('td[data-column=prompt]').forEach(({ textContent }) => textContent.startsWith(prompt) && window.seenRows.add(textContent));
            note(document);
            new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((added) => added.querySelectorAll && note(added))))
                .observe(document.querySelector('tbody'), { childList: true });
        }
        """;

    // Waits until the wheel has moved the list, which it does not at its end, and tells how many rows there were so far.
    private const string CountRows =
        """
        async () => {
            const list = document.querySelector('table').parentElement;
            for (let frame = 0; frame < 10 && list.scrollTop === window.lastTop; frame++) {
                await new Promise((drawn) => requestAnimationFrame(drawn));
            }

            window.lastTop = list.scrollTop;
            return window.seenRows.size;
        }
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Generations_ThousandsWithMoreComing_AllAppearAsOneScrolls()
    {
        await using var trial = await Trial.StartAsync();
        await FillAsync(trial);
        await using var window = await chromium.OpenAsync(trial.Address, new Look(Look.Desk, IsDark: false));
        var page = window.Page;
        await page.GotoAsync("/");
        await SignIn.FillAsync(page, "admin", "admin");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "First steps" })).ToBeVisibleAsync();
        await page.GotoAsync("/admin/generations");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{ManyGenerations.Prompt} 1" }).First).ToBeVisibleAsync();

        await using var work = new SteadyWork(trial.Address, Trial.BuiltInKey);
        await page.Mouse.MoveAsync(Look.Desk / 2, 500);
        await page.EvaluateAsync(NoteRows, ManyGenerations.Prompt);
        await Frames.BeginAsync(page);
        var clock = Stopwatch.StartNew();
        var seen = 0;
        while (seen < Rows && clock.Elapsed < Deadline)
        {
            await page.Mouse.WheelAsync(0, Step);
            seen = await page.EvaluateAsync<int>(CountRows);
        }

        var frames = await Frames.TellAsync(page);
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen} rows in {clock.Elapsed.TotalSeconds:0.0} s while {work.Made} pictures were made: {frames}");
        seen.ShouldBe(Rows);
        work.Made.ShouldBePositive();
        (await window.FaultsAsync()).ShouldBeEmpty();
    }

    /// <summary>Has one picture made, and makes a long history of it.</summary>
    private static async Task FillAsync(Trial trial)
    {
        using (var client = new ChatClient(trial.Address, Trial.BuiltInKey))
        {
            await client.AskAsync("A paper lantern over a wet street", ChatModels.Picture);
        }

        (await trial.Torii.StopAsync()).ShouldBe(0);
        ManyGenerations.Write(trial.Torii.Setup.DataFolder, Rows);
        await trial.Torii.StartAsync();
    }
}
