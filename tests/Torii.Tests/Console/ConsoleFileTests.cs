using System.IO.Compression;
using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.WebConsole;

/// <summary>The files that the console's page loads.</summary>
public sealed class ConsoleFileTests(ConsoleScene console) : IClassFixture<ConsoleScene>
{
    private const string Hashed = "/admin/assets/index-ab12.js";

    [Fact]
    public async Task File_WithItsHashInTheName_IsKeptForAYear()
    {
        using var answer = await console.GetAsync(Hashed);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.CacheControl.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await ConsoleScene.TextAsync(answer)).ShouldBe(ConsoleScene.Script);
    }

    [Fact]
    public async Task File_WithoutOne_IsAskedForAgainAndSentOnce()
    {
        using var first = await console.GetAsync("/admin/scheme.js");
        using var again = await console.GetAsync("/admin/scheme.js", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await console.GetAsync("/admin/scheme.js", ("If-None-Match", "\"something-else\""));

        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await ConsoleScene.TextAsync(again)).ShouldBeEmpty();
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("identity", null)]
    [InlineData("br;q=x, ,;;", null)]
    public async Task File_IsSentInTheSmallestFormThatIsTaken(string accepted, string? expected)
    {
        using var answer = await console.GetAsync(Hashed, ("Accept-Encoding", accepted));

        answer.Content.Headers.ContentEncoding.ShouldBe(expected is null ? [] : [expected]);
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        (await DecodedAsync(answer, expected)).ShouldBe(ConsoleScene.Script);
    }

    [Fact]
    public async Task File_InEachForm_HasAnETagOfItsOwn()
    {
        using var plain = await console.GetAsync(Hashed);
        using var small = await console.GetAsync(Hashed, ("Accept-Encoding", "br"));

        small.Headers.ETag!.Tag.ShouldNotBe(plain.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Head_TellsTheLengthWithoutABody()
    {
        using var head = await console.SendAsync(HttpMethod.Head, Hashed);

        head.Content.Headers.ContentLength.ShouldBe(ConsoleScene.Script.Length);
        (await ConsoleScene.TextAsync(head)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/admin/nothing.js")]
    [InlineData("/admin/assets/index-cd34.js")]
    [InlineData("/admin/assets/index-ab12.js.br")]
    [InlineData("/admin/notes.txt")]
    [InlineData("/admin/index.html")]
    [InlineData("/admin/ASSETS/INDEX-AB12.JS")]
    public async Task File_ThatIsNone_IsNotFound(string path)
    {
        using var answer = await console.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/admin/../outside.js")]
    [InlineData("/admin/%2e%2e/outside.js")]
    [InlineData("/admin/..%2foutside.js")]
    [InlineData("/admin/..%5coutside.js")]
    [InlineData("/admin/assets/..%2f..%2foutside.js")]
    [InlineData("/admin/assets/%252e%252e/%252e%252e/outside.js")]
    [InlineData("/admin//etc/hosts.js")]
    [InlineData("/admin/assets/index-ab12.js%00.svg")]
    public async Task Path_ThatWouldLeadOut_LeadsNowhere(string path)
    {
        var answer = await RawRequest.HeadOfAnswerAsync(console.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch("^HTTP/1.1 40[04] ");
    }

    private static async Task<string> DecodedAsync(HttpResponseMessage answer, string? encoding)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var decoded = encoding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
