using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>What can be set, and what cannot.</summary>
internal sealed class SettingChanges(Visit visit)
{
    private IPage Page => visit.Page;

    /// <summary>Has requests noted that only read: the next one stands in the logs.</summary>
    public async Task LogReadsAsync()
    {
        await visit.GoToAsync("Settings");
        await SearchAsync("Log reads");
        await Page.GetByLabel("Log reads", new() { Exact = true }).CheckAsync();
        await visit.SeeAsync("1 change not saved");
        await visit.LookAsync("a setting that is not saved");
        await visit.PressAsync("Save");
        await visit.SeeAsync("Settings saved.");

        (await Curl.StatusAsync(new Uri(visit.Trial.Address, "/v1/models"), "sk-of-nobody")).ShouldBe(401);
        await visit.GoToAsync("Logs");
        await Expect(Page.GetByText("/v1/models").First).ToBeVisibleAsync();
    }

    /// <summary>Finds what the environment fixes locked, with the variable that does it.</summary>
    public async Task FindLockedAsync()
    {
        await visit.GoToAsync("Settings");
        await SearchAsync("API_PORT");
        await visit.SeeAsync("Environment: API_PORT");
        await Expect(Page.GetByLabel("Port", new() { Exact = true })).ToBeDisabledAsync();
        await visit.LookAsync("a setting that is locked");
    }

    private Task SearchAsync(string text) => Page.GetByLabel("Name, variable or help").FillAsync(text);
}
