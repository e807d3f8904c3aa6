using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Torii.Tests.Support;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>The document and the page that shows it, as they are served.</summary>
public sealed partial class ReferencePageTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Theory]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/docs", "text/html; charset=utf-8")]
    [InlineData("/docs/reference.css", "text/css; charset=utf-8")]
    [InlineData("/docs/reference.js", "text/javascript; charset=utf-8")]
    public async Task File_IsServedWithoutAKeyAndOnce(string path, string contentType)
    {
        using var nobody = new ApiClient(door.Address, key: null);

        var first = await nobody.GetAsync(path);
        first.Status.ShouldBe(HttpStatusCode.OK);
        first.Headers["Content-Type"].ShouldBe(contentType);

        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]);
        (await nobody.SendAsync(again)).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Document_IsTheOneThatAnswersAreHeldAgainst() =>
        JsonElement.DeepEquals((await door.Client.GetAsync("/openapi/v1.json")).Json, ApiDocument.Root).ShouldBeTrue();

    [Fact]
    public async Task Page_NeedsNothingFromElsewhere()
    {
        var page = await door.Client.GetAsync("/docs");

        page.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        foreach (var link in Link().Matches(page.Body).Select(match => match.Groups["url"].Value).Where(url => url.StartsWith('/')))
        {
            (await door.Client.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        }

        page.Body.ShouldNotContain("//");
        page.Body.ShouldNotContain("<style");
        page.Body.ShouldNotContain(" style=");
        page.Body.ShouldNotContain(" onclick=");
    }

    [GeneratedRegex("(src|href)=\"(?<url>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
