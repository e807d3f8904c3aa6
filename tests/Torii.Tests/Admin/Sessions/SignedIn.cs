using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Sessions;

/// <summary>An operator who has signed in as a browser does: with a cookie, and with what every change has to carry.</summary>
/// <param name="Client">What asks; it keeps no cookies itself.</param>
/// <param name="SetCookie">The header that set the cookie.</param>
/// <param name="Document">The session document that the login answered.</param>
internal sealed record SignedIn(AdminClient Client, string SetCookie, JsonElement Document)
{
    /// <summary>The cookie, as a browser sends it back.</summary>
    public string Cookie => SetCookie.Split(';')[0];

    /// <summary>The antiforgery token.</summary>
    public string Antiforgery => Document.GetProperty("antiforgery").GetString()!;

    /// <summary>Signs in; the login must be right.</summary>
    public static async Task<SignedIn> ByAsync(AdminClient client, object login)
    {
        var answer = await client.PostAsync("login", login);
        answer.Status.ShouldBe(System.Net.HttpStatusCode.OK, answer.Body);
        return Of(client, answer);
    }

    /// <summary>Takes over the session that an answer has begun.</summary>
    public static SignedIn Of(AdminClient client, ApiAnswer answer) => new(client, answer.Headers["Set-Cookie"], answer.Json);

    /// <summary>Asks as the browser would.</summary>
    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null) =>
        Client.SendAsync(method, path, body, ("Cookie", Cookie), ("X-Torii-Antiforgery", Antiforgery));

    /// <summary>Reads who is signed in.</summary>
    public Task<ApiAnswer> SessionAsync() => SendAsync(HttpMethod.Get, "session");
}
