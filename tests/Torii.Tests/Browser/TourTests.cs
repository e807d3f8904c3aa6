using Microsoft.Playwright;

namespace Torii.Tests.Browser;

/// <summary>Every page of the console, in both schemes, on a phone and at a desk: everybody can use it, and it fits.</summary>
public sealed class TourTests(Chromium chromium, TourTrial trial) : IClassFixture<Chromium>, IClassFixture<TourTrial>
{
    private static readonly string[] Pages =
        ["overview", "accounts", "upstreams", "clients", "characters", "generations", "gallery", "studio", "logs", "webhooks", "proxies", "audit", "settings", "welcome"];

    [Theory]
    [InlineData(Look.Desk, false)]
    [InlineData(Look.Desk, true)]
    [InlineData(Look.Phone, false)]
    [InlineData(Look.Phone, true)]
    public async Task Pages_InEveryLook_HaveNoBarriersAndFit(int width, bool isDark)
    {
        await using var window = await chromium.OpenAsync(trial.Address, new Look(width, isDark));
        await SignIn.WithCookieAsync(window, trial.Address, trial.Session);
        var found = new List<string>();
        foreach (var page in Pages)
        {
            found.AddRange((await LookAtAsync(window, page)).Select(what => $"{page}: {what}"));
        }

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("ru-RU")]
    public async Task Pages_InOtherLanguages_FitOnAPhone(string language)
    {
        await using var window = await chromium.OpenAsync(trial.Address, new Look(Look.Phone, IsDark: false) { Language = language });
        await SignIn.WithCookieAsync(window, trial.Address, trial.Session);
        var found = new List<string>();
        foreach (var page in Pages)
        {
            found.AddRange((await LookAtAsync(window, page)).Select(what => $"{page}: {what}"));
        }

        found.ShouldBeEmpty();
        (await window.Page.Locator("html").GetAttributeAsync("lang"))!.ShouldStartWith(language[..2]);
    }

    private static async Task<IReadOnlyList<string>> LookAtAsync(Window window, string page)
    {
        await window.Page.GotoAsync($"/admin/{page}");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await window.PictureAsync($"{page}-{window.Look}");
        return await window.FaultsAsync();
    }
}
