using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>An hour in the studio: a picture, a storyboard, a character, and one that he thinks better of.</summary>
internal sealed class StudioWork(Visit visit)
{
    private const string Picture = "A paper lantern over a wet street";
    private const string FirstScene = "A heron stands in a river at dawn";
    private const string SecondScene = "It takes off, and the mist closes behind it";
    private const string Unwanted = "A kite over an empty harbour";

    private IPage Page => visit.Page;

    private ILocator Composer => Page.GetByRole(AriaRole.Form, new() { Name = "What to make" });

    private ILocator ShotByShot => Composer.GetByLabel("Tell it shot by shot");

    /// <summary>Has a picture made, and looks at it in full.</summary>
    public async Task MakePictureAsync()
    {
        await visit.GoToAsync("Studio");
        await ChooseAsync("Picture");
        await visit.FillAsync("Prompt", Picture, Composer);
        await visit.LookAsync("the composer for pictures");
        await visit.PressAsync("Make the picture", Composer);
        await OpenAsync(Picture);
        await Expect(visit.Dialog.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        (await visit.Dialog.Locator("img").EvaluateAsync<int>("picture => picture.naturalWidth")).ShouldBePositive();
        await visit.LookAsync("a picture in full");
        await visit.CloseAsync();
    }

    /// <summary>Tells a video shot by shot, loads the page again while it is being made, and plays it.</summary>
    public async Task MakeStoryboardAsync()
    {
        await ChooseAsync("Video");
        await visit.FillAsync("Prompt", "", Composer);
        await ShotByShot.CheckAsync();
        await visit.FillAsync("Shot 1, seconds", "4", Composer);
        await visit.FillAsync("Shot 1: what it shows", FirstScene, Composer);
        await visit.PressAsync("Add a shot", Composer);
        await visit.FillAsync("Shot 2, seconds", "6", Composer);
        await visit.FillAsync("Shot 2: what it shows", SecondScene, Composer);
        await visit.SeeAsync(": fits");
        await visit.LookAsync("a storyboard");
        await visit.PressAsync("Make the video", Composer);
        await Expect(CardOf(FirstScene).GetByText(" %")).ToBeVisibleAsync();
        await visit.LookAsync("a video on its way");

        await Page.ReloadAsync();
        await Expect(Page.GetByLabel("Shot 2: what it shows")).ToHaveValueAsync(SecondScene);
        await OpenAsync(FirstScene);
        await Player.PlayAsync(visit.Dialog.Locator("video"));
        await visit.LookAsync("a video in full");
        await visit.CloseAsync();
    }

    /// <summary>Makes a character of a video that he has as a file.</summary>
    public async Task MakeCharacterAsync(string video)
    {
        await ChooseAsync("Character");
        await visit.FillAsync("Name", "Paper Heron", Composer);
        await Composer.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "heron.mp4", MimeType = "video/mp4", Buffer = await FetchAsync(video) });
        await Expect(Composer.GetByRole(AriaRole.Button, new() { Name = "Remove heron.mp4" })).ToBeVisibleAsync();
        await visit.LookAsync("the composer for characters");
        await visit.PressAsync("Make the character", Composer);
        await Expect(Page.GetByRole(AriaRole.Article).GetByText("@")).ToBeVisibleAsync();
        await visit.LookAsync("a character");
    }

    /// <summary>Calls a video off while it is being made.</summary>
    public async Task CancelAsync()
    {
        await AskAsync(Unwanted);
        await visit.PressAsync("Cancel", CardOf(Unwanted));
        await Expect(CardOf(Unwanted).GetByText("Cancelled")).ToBeVisibleAsync();
    }

    /// <summary>Asks for a video that cannot be made, and looks for the reason in its timeline.</summary>
    public async Task FailAsync(string prompt)
    {
        await visit.GoToAsync("Studio");
        await AskAsync(prompt);
        await Expect(CardOf(prompt).GetByText("Not made")).ToBeVisibleAsync();
        await visit.LookAsync("a video that was not made");
        await CardOf(prompt).GetByRole(AriaRole.Link, new() { Name = "Timeline" }).ClickAsync();
        await visit.SeeTitleAsync("Generations");
        await Expect(visit.Dialog.GetByText("An account took it")).ToBeVisibleAsync();
        await Expect(visit.Dialog.GetByText("Failed", new() { Exact = true }).Last).ToBeVisibleAsync();
        await visit.LookAsync("a timeline");
        await visit.CloseAsync();
    }

    private async Task AskAsync(string prompt)
    {
        await ChooseAsync("Video");
        await ShotByShot.UncheckAsync();
        await visit.FillAsync("Prompt", prompt, Composer);
        await visit.PressAsync("Make the video", Composer);
    }

    private Task ChooseAsync(string what) => Composer.GetByRole(AriaRole.Radiogroup, new() { Name = "What to make" }).GetByText(what, new() { Exact = true }).ClickAsync();

    private ILocator CardOf(string prompt) => Page.GetByRole(AriaRole.Article).Filter(new() { HasText = prompt }).First;

    // It waits until the result is there: before that there is nothing to open.
    private Task OpenAsync(string prompt) => CardOf(prompt).GetByRole(AriaRole.Button, new() { Name = "Open: " }).First.ClickAsync();

    private async Task<byte[]> FetchAsync(string video) => await (await Page.APIRequest.GetAsync($"/v1/videos/{video}/content")).BodyAsync();
}
