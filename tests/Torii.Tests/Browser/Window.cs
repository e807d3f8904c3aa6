using System.Text.Json;
using Microsoft.Playwright;

namespace Torii.Tests.Browser;

/// <summary>One window on the console, which notes whatever the browser complains of.</summary>
internal sealed class Window : IAsyncDisposable
{
    // Where the browser itself reports an answer, as every sign-in that fails does.
    private const string AnswerReport = "Failed to load resource";

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page, Look look)
    {
        (_context, Page, Look) = (context, page, look);
        page.Console += (_, message) => Note(message);
        page.PageError += (_, fault) => _complaints.Add(fault);
    }

    public IPage Page { get; }

    public Look Look { get; }

    /// <summary>What the browser complained of since this was last asked: faults of scripts, and what the policy of the pages forbids.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        string[] taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    /// <summary>Whether somebody would find the page hard to use: what axe calls serious or critical.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe.Script, TestContext.Current.CancellationToken));
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
                .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => `${node.target.join(' ')} ${node.any.map(check => check.message).join('; ')}`).join(' | ')}`)
            """);
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    /// <summary>Whether the page is wider than the window, so that it would have to be pushed sideways.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth + 1");

    /// <summary>Everything that is wrong with what is shown: barriers, a page that does not fit, what the browser complains of.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var found = new List<string>(await BarriersAsync());
        if (await IsTooWideAsync())
        {
            found.Add("is wider than the window");
        }

        found.AddRange(TakeComplaints());
        return found;
    }

    /// <summary>A picture of it, kept where documents are written.</summary>
    public async Task PictureAsync(string name)
    {
        if (Pictures.PathOf(name) is { } path)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.StartsWith(AnswerReport, StringComparison.Ordinal))
        {
            _complaints.Add(message.Text);
        }
    }
}
