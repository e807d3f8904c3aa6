using Microsoft.Playwright;

namespace Torii.Tests.Browser.Story;

/// <summary>An operator's visit to a console: the server that it stands on, and the window he looks through.</summary>
internal sealed class Visit(Trial trial, Window window)
{
    /// <summary>What he calls himself once he has come in.</summary>
    public const string Name = "keeper";

    /// <summary>The password that he chooses.</summary>
    public const string Password = "a lantern in the rain";

    public Trial Trial => trial;

    public Window Window => window;

    public IPage Page => window.Page;

    /// <summary>The dialog or drawer that is open.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>A chapter of his story. What he saw when it broke off is kept with the test's results.</summary>
    public async Task TellAsync(string chapter, Func<Task> happens)
    {
        try
        {
            await happens();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            TestContext.Current.AddAttachment($"{chapter}.png", await Page.ScreenshotAsync(), "image/png");
            throw new InvalidOperationException($"{chapter}, at {Page.Url}: {fault.Message}", fault);
        }
    }

    /// <summary>Sees to it that everybody can use what is shown now, that it fits, and that the browser does not complain.</summary>
    public async Task LookAsync(string at)
    {
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        (await window.FaultsAsync()).ShouldBeEmpty(at);
    }

    /// <summary>Goes to another page by the menu, as one does without knowing addresses.</summary>
    public async Task GoToAsync(string page)
    {
        if (window.Look.IsPhone)
        {
            await PressAsync("Open the menu");
        }

        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();
        await SeeTitleAsync(page);
    }

    /// <summary>Waits until the page of this title is there.</summary>
    public Task SeeTitleAsync(string title) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title, Exact = true })).ToBeVisibleAsync();

    /// <summary>Waits for a text.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Page.GetByText(text)).ToBeVisibleAsync();

    /// <summary>Presses the button of this name on the page, or in a part of it.</summary>
    public Task PressAsync(string button, ILocator? within = null) =>
        (within ?? Page.Locator("body")).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Fills the field of this label.</summary>
    public Task FillAsync(string label, string text, ILocator? within = null) =>
        (within ?? Page.Locator("body")).GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Closes the dialog or drawer that is open.</summary>
    public async Task CloseAsync()
    {
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }
}
