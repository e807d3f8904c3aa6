using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>What comes between an operator and his console.</summary>
internal sealed class Interruptions(Visit visit)
{
    private IPage Page => visit.Page;

    private ILocator Lost => Page.GetByText("The connection is lost.");

    /// <summary>The server goes away and comes back: the page says so, and finds it again by itself.</summary>
    public async Task LoseServerAsync()
    {
        await visit.GoToAsync("Generations");
        await Page.EvaluateAsync("() => { window.isTheSame = true; }");
        (await visit.Trial.Torii.StopAsync()).ShouldBe(0);
        await Expect(Lost).ToBeVisibleAsync();
        await visit.LookAsync("a lost connection");
        await visit.Trial.Torii.StartAsync();
        await Expect(Lost).ToHaveCountAsync(0);
        await visit.GoToAsync("Overview");
        (await Page.EvaluateAsync<bool>("() => window.isTheSame === true")).ShouldBeTrue();
    }

    /// <summary>The session ends: after signing in one is where one was.</summary>
    public async Task LoseSessionAsync()
    {
        const string place = "/admin/generations?state=failed";
        await Page.GotoAsync(place);
        await visit.SeeTitleAsync("Generations");
        await Page.Context.ClearCookiesAsync();
        await Page.ReloadAsync();
        await visit.SeeTitleAsync("Sign in to Torii");
        await SignIn.FillAsync(Page, Visit.Name, Visit.Password);
        await visit.SeeTitleAsync("Generations");
        await Expect(Page).ToHaveURLAsync(new Uri(visit.Trial.Address, place).AbsoluteUri);
    }

    /// <summary>Goes for good: nobody sees anything behind him.</summary>
    public async Task SignOutAsync()
    {
        await visit.PressAsync("Your session");
        await visit.LookAsync("the menu of the session");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await visit.SeeTitleAsync("Sign in to Torii");
        await Page.GotoAsync("/admin/accounts");
        await visit.SeeTitleAsync("Sign in to Torii");
        await visit.LookAsync("the end");
    }
}
