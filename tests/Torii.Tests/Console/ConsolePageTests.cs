using System.Net;
using System.Text.RegularExpressions;

namespace Torii.Tests.WebConsole;

/// <summary>The console's first page, at every address of the console.</summary>
public sealed partial class ConsolePageTests(ConsoleScene console) : IClassFixture<ConsoleScene>
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/")]
    [InlineData("/admin/accounts?search=a.b")]
    [InlineData("/admin/generations/video_0123")]
    [InlineData("/admin/there/is/no/such/page")]
    public async Task Address_OfAnyPage_IsAnsweredWithTheFirstOne(string path)
    {
        using var answer = await console.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await ConsoleScene.TextAsync(answer)).ShouldContain("<title>Torii</title>");
    }

    [Theory]
    [InlineData("/", "/admin")]
    [InlineData("/manage", "/admin")]
    [InlineData("/login", "/admin/login")]
    public async Task Address_OfAnOlderConsole_LeadsHere(string from, string to)
    {
        using var answer = await console.GetAsync(from);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }

    [Fact]
    public async Task Page_CarriesTheNonceOfItsOwnPolicy()
    {
        var seen = new List<string>();
        for (var number = 0; number < 2; number++)
        {
            using var answer = await console.GetAsync("/admin");
            var nonce = Nonce().Match(await ConsoleScene.TextAsync(answer)).Groups["nonce"].Value;

            Convert.FromBase64String(nonce).Length.ShouldBe(16);
            Policy(answer).ShouldContain($"style-src 'self' 'nonce-{nonce}';");
            seen.Add(nonce);
        }

        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Page_RefusesWhatItDoesNotNeed()
    {
        using var answer = await console.GetAsync("/admin");

        var policy = Policy(answer);
        policy.ShouldStartWith("default-src 'none'; script-src 'self';");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task Page_IsAskedForAnewAndNeverMixedWithAnEarlierPolicy()
    {
        using var answer = await console.GetAsync("/admin");

        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        answer.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Head_TellsTheLengthWithoutABody()
    {
        using var whole = await console.GetAsync("/admin");
        using var head = await console.SendAsync(HttpMethod.Head, "/admin");

        head.Content.Headers.ContentLength.ShouldBe((await ConsoleScene.TextAsync(whole)).Length);
        (await ConsoleScene.TextAsync(head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_IsNotPostedTo()
    {
        using var answer = await console.SendAsync(HttpMethod.Post, "/admin/accounts");

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static string Policy(HttpResponseMessage answer) => Header(answer, "Content-Security-Policy");

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));

    [GeneratedRegex("nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();
}
