using Microsoft.Playwright;

namespace Torii.Tests.Browser;

/// <summary>A real Chromium, Debian's own, for all tests of the console.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where Debian puts it.</summary>
    public const string Path = "/usr/bin/chromium";

    // Nothing of it may look for the world outside: tests run without.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb"];

    // The longest that a page may take for anything, on a machine that does much else. Milliseconds.
    private const float Patience = 30_000;

    private IPlaywright _playwright = null!;

    internal IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Path), $"There is no {Path}.");
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a window of its own: no cookies, no storage of any other.</summary>
    internal async Task<Window> OpenAsync(Uri server, Look look)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = look.Language,
            TimezoneId = "Europe/Berlin",
            HasTouch = look.IsPhone,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync(), look);
    }
}
