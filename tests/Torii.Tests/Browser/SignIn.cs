using Microsoft.Playwright;

namespace Torii.Tests.Browser;

/// <summary>Gets into a console past its sign-in.</summary>
internal static class SignIn
{
    /// <summary>Goes in with the cookie of somebody who has signed in.</summary>
    public static Task WithCookieAsync(Window window, Uri server, string session) =>
        window.Page.Context.AddCookiesAsync([new Cookie { Name = "torii_session", Value = session, Url = server.AbsoluteUri, HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);

    /// <summary>A cookie as another window is given it.</summary>
    public static Cookie Again(BrowserContextCookiesResult cookie) =>
        new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite };

    /// <summary>Fills the form in and sends it.</summary>
    public static async Task FillAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
