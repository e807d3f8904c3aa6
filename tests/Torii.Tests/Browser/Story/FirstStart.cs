using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Torii.Tests.Browser.Story;

/// <summary>The first minutes: sign in, and let the guide lead to a video and a key.</summary>
internal sealed class FirstStart(Visit visit)
{
    private IPage Page => visit.Page;

    /// <summary>Comes in by the name and password of the documents, after a slip.</summary>
    public async Task SignInAsync()
    {
        await Page.GotoAsync("/");
        await visit.SeeTitleAsync("Sign in to Torii");
        await SignIn.FillAsync(Page, "admin", "lantern");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name or password is not right.");
        await visit.LookAsync("a wrong password");
        await SignIn.FillAsync(Page, "admin", "admin");
        await visit.SeeTitleAsync("First steps");
    }

    /// <summary>Chooses a name and a password of his own.</summary>
    public async Task ChooseCredentialsAsync()
    {
        await visit.FillAsync("Name", Visit.Name);
        await visit.FillAsync("Password", Visit.Password);
        await visit.FillAsync("Password again", Visit.Password);
        await visit.LookAsync("own credentials");
        await visit.PressAsync("Save name and password");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "What makes your videos" })).ToBeVisibleAsync();
    }

    /// <summary>Stays with the simulator, and has it make a first video.</summary>
    /// <returns>The video's id.</returns>
    public async Task<string> MakeVideoAsync()
    {
        await Page.GetByText("With the simulator for now").ClickAsync();
        await visit.LookAsync("the choice of an upstream");
        await visit.PressAsync("Go on");
        await visit.PressAsync("Make the video");
        await Expect(Page.GetByText("Being made:")).ToBeVisibleAsync();
        await visit.LookAsync("the first video on its way");
        await Player.PlayAsync(Page.Locator("video"));
        await visit.LookAsync("the first video");
        return QueryHelpers.ParseQuery(new Uri(Page.Url).Query)["video"].Single()!;
    }

    /// <summary>Makes a key for a program, which works as the guide says, and goes on to the overview.</summary>
    public async Task MakeKeyAsync()
    {
        await visit.PressAsync("Next");
        await visit.PressAsync("Make a key");
        var key = await Page.GetByRole(AriaRole.Alert).Locator("code, pre").First.InnerTextAsync();
        await visit.LookAsync("the first key");
        (await Curl.StatusAsync(new Uri(visit.Trial.Address, "/v1/models"), key.Trim())).ShouldBe(200);

        var snippet = await Page.GetByRole(AriaRole.Region, new() { Name = "A first request: curl" }).InnerTextAsync();
        (await Curl.RunAsync(snippet)).ShouldContain("\"status\":\"queued\"");
        await visit.PressAsync("Finish");
        await visit.SeeTitleAsync("Overview");
        await visit.LookAsync("the overview");
    }
}
