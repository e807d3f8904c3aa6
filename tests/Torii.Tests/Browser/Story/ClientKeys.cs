using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>A key for a program, from its making to its end.</summary>
internal sealed class ClientKeys(Visit visit)
{
    private const string Name = "shop bot";
    private const string Later = "shop bot of the harbour";

    private string _key = "";

    private IPage Page => visit.Page;

    private Uri Models => new(visit.Trial.Address, "/v1/models");

    /// <summary>Makes one: its secret is shown once, and never again.</summary>
    public async Task CreateAsync()
    {
        await visit.GoToAsync("Client keys");
        await visit.PressAsync("New key");
        await NameIn(visit).FillAsync(Name);
        await visit.LookAsync("the form for a key");
        await visit.PressAsync("Make the key", visit.Dialog);
        await Expect(visit.Dialog.GetByText($"The key of {Name}")).ToBeVisibleAsync();
        _key = (await visit.Dialog.GetByRole(AriaRole.Alert).Locator("code, pre").First.InnerTextAsync()).Trim();
        await visit.LookAsync("a key, shown once");
        // The cross in the corner is called the same.
        await visit.Dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).Last.ClickAsync();
        (await Curl.StatusAsync(Models, _key)).ShouldBe(200);

        await OpenAsync(Name);
        (await Page.ContentAsync()).ShouldNotContain(_key);
        await visit.LookAsync("a key in its drawer");
        await visit.CloseAsync();
    }

    /// <summary>Changes its name while a colleague has the same form open, who is told when he saves his own.</summary>
    public async Task ChangeWithColleagueAsync(Chromium chromium)
    {
        await using var window = await chromium.OpenAsync(visit.Trial.Address, visit.Window.Look);
        var colleague = new Visit(visit.Trial, window);
        await window.Page.Context.AddCookiesAsync([.. (await Page.Context.CookiesAsync()).Select(SignIn.Again)]);
        await window.Page.GotoAsync("/admin/clients");
        await BeginChangeAsync(colleague, "night bot");
        await BeginChangeAsync(visit, Later);

        await visit.PressAsync("Save", visit.Dialog.Last);
        await Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = Later, Exact = true })).ToBeVisibleAsync();
        await colleague.PressAsync("Save", colleague.Dialog.Last);
        await colleague.SeeAsync("Somebody else changed this while you were editing.");
        await colleague.LookAsync("a row that somebody else has changed");
        await colleague.PressAsync("Reload", colleague.Dialog.Last);
        await Expect(NameIn(colleague)).ToHaveValueAsync(Later);
    }

    /// <summary>Revokes it, after he was told what that means.</summary>
    public async Task RevokeAsync()
    {
        await visit.PressAsync("Revoke", visit.Dialog);
        await visit.SeeAsync("Programs with this key are turned away at once.");
        await visit.LookAsync("the question before a key ends");
        await visit.PressAsync("Revoke the key");
        await visit.SeeAsync("1 key is revoked.");
        await Expect(visit.Dialog).ToHaveCountAsync(0);
        (await Curl.StatusAsync(Models, _key)).ShouldBe(401);
    }

    private static async Task BeginChangeAsync(Visit who, string name)
    {
        await OpenAsync(who, Name);
        await who.PressAsync("Change", who.Dialog);
        await NameIn(who).FillAsync(name);
    }

    // By its role: the label has a star, for it must be filled.
    private static ILocator NameIn(Visit who) => who.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true });

    private static Task OpenAsync(Visit who, string name) => who.PressAsync($"Open {name}");

    private Task OpenAsync(string name) => OpenAsync(visit, name);
}
