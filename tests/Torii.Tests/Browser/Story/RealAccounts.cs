using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>The step from the simulator to accounts of one's own.</summary>
internal sealed class RealAccounts(Visit visit)
{
    // Words are no token, and no JSON either.
    private const string Broken = "this one is lost";

    private IPage Page => visit.Page;

    /// <summary>Pastes a list with a broken line in it: that line is named, the rest is taken.</summary>
    public async Task ImportAsync()
    {
        var accounts = visit.Trial.Accounts;
        await visit.GoToAsync("Accounts");
        await Expect(Simulated).ToBeVisibleAsync();
        await visit.PressAsync("Import");
        await visit.FillAsync("List", string.Join('\n', [accounts[0].Token, Broken, accounts[1].Token, accounts[2].Token]), visit.Dialog);
        await visit.LookAsync("a list to import");
        await visit.PressAsync("Look what would happen", visit.Dialog);
        await visit.SeeAsync("3 new, 0 known, 1 not usable.");
        await Expect(RowOf("Not usable")).ToContainTextAsync("2");
        await visit.LookAsync("what an import would do");
        await visit.PressAsync("Import 3 accounts", visit.Dialog);
        await visit.SeeAsync("Done: 3 new, 0 known, 1 not usable.");
        await visit.LookAsync("an import that is done");
        await visit.CloseAsync();
        await Expect(Simulated).ToHaveCountAsync(0);
    }

    /// <summary>Tests one of them.</summary>
    public async Task TestAsync()
    {
        await Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = "Open " }).First.ClickAsync();
        await visit.PressAsync("Test", visit.Dialog);
        await visit.SeeAsync("It works. What the upstream told is below.");
        await visit.LookAsync("an account");
        await visit.CloseAsync();
    }

    private ILocator Simulated => Page.GetByText("Results are simulated:");

    private ILocator RowOf(string result) => visit.Dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = result });
}
