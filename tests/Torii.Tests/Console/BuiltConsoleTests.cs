using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.WebConsole;

/// <summary>The console as it was really built, in the program as it really runs.</summary>
public sealed partial class BuiltConsoleTests(DoorScene door) : IClassFixture<DoorScene>
{
    // What the first page may weigh on the wire: scripts and styles, compressed as well as browsers take it.
    private const int FirstLoad = 300_000;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "console");

    [Fact]
    public async Task FirstPage_LoadsItsOwnFilesOnlyAndFewBytesOfThem()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Folder, "index.html")), "This build has no console: Node.js was missing, or BuildConsole was false.");
        using var nobody = new HttpClient { BaseAddress = door.Address };

        var page = await nobody.GetStringAsync("/admin", TestContext.Current.CancellationToken);
        var loaded = Link().Matches(page).Select(match => match.Groups["url"].Value).ToArray();

        page.ShouldNotContain("__NONCE__");
        page.ShouldNotContain("<style");
        InlineScript().IsMatch(page).ShouldBeFalse();
        loaded.ShouldContain(url => url.StartsWith("/admin/assets/") && url.EndsWith(".js"));
        loaded.ShouldContain(url => url.StartsWith("/admin/assets/") && url.EndsWith(".css"));
        var weight = 0L;
        foreach (var url in loaded)
        {
            weight += await WeightAsync(nobody, url);
        }

        weight.ShouldBeLessThan(FirstLoad);
    }

    private static async Task<long> WeightAsync(HttpClient client, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return answer.Content.Headers.ContentLength.ShouldNotBeNull();
    }

    [GeneratedRegex("(src|href)=\"(?<url>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<script(?![^>]*src=)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
