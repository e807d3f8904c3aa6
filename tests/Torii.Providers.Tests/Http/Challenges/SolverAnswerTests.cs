using System.Text;
using System.Text.Json;
using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Tests.Http.Challenges;

/// <summary>Solvers can say anything.</summary>
public sealed class SolverAnswerTests
{
    private const string Host = "sora.example";

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"ok\"")]
    [InlineData("{\"status\":\"ok\"")]
    [InlineData("{}")]
    [InlineData("""{"status": 1}""")]
    [InlineData("""{"status": "error", "message": {"a": 1}}""")]
    [InlineData("""{"status": "ok", "solution": null}""")]
    [InlineData("""{"status": "ok", "solution": []}""")]
    [InlineData("""{"status": "ok", "solution": {"cookies": [{"name": "a", "value": "b"}]}}""")]
    [InlineData("""{"status": "ok", "solution": {"userAgent": 7, "cookies": [{"name": "a", "value": "b"}]}}""")]
    [InlineData("""{"status": "ok", "solution": {"userAgent": "a\r\nX: y", "cookies": [{"name": "a", "value": "b"}]}}""")]
    [InlineData("""{"status": "ok", "solution": {"userAgent": "a"}}""")]
    [InlineData("""{"status": "ok", "solution": {"userAgent": "a", "cookies": "a=b"}}""")]
    [InlineData("""{"status": "ok", "solution": {"userAgent": "a", "cookies": [1, null, [], "a=b", {}]}}""")]
    public void Answer_ThatIsNone_IsAFailureWithAReason(string json) =>
        SolverAnswer.Read(Encoding.UTF8.GetBytes(json), Host).ShouldBeOfType<SolverAnswer.Failed>().Why.ShouldNotBeEmpty();

    [Theory]
    [InlineData("a", "b\r\nX-Injected: 1", null)]
    [InlineData("a", "b; admin=1", null)]
    [InlineData("a", "b\u0000", null)]
    [InlineData("a", "bé", null)]
    [InlineData("a=b", "c", null)]
    [InlineData("a;b", "c", null)]
    [InlineData("a\n", "c", null)]
    [InlineData(" ", "c", null)]
    [InlineData("a", "b", "other.example")]
    [InlineData("a", "b", "evilsora.example")]
    [InlineData("a", "b", "deep.sora.example")]
    public void Cookie_ThatCouldDoHarm_IsLeftOut(string name, string value, string? domain) =>
        CookieOf((name, value, domain), ("kept", "1", null)).ShouldBe("kept=1");

    [Theory]
    [InlineData("sora.example")]
    [InlineData(".sora.example")]
    [InlineData("SORA.example")]
    [InlineData(".example")]
    [InlineData(null)]
    public void Cookie_OfTheHost_IsKept(string? domain) => CookieOf(("a", "b=c,d", domain)).ShouldBe("a=b=c,d");

    [Fact]
    public void Cookies_MoreThanAHeaderHolds_AreAFailure() =>
        Read([.. Enumerable.Range(0, 200).Select(number => ($"c{number}", new string('x', 50), (string?)null))]).ShouldBeOfType<SolverAnswer.Failed>();

    private static string CookieOf(params (string Name, string Value, string? Domain)[] cookies)
    {
        using var request = new HttpRequestMessage();
        Read(cookies).ShouldBeOfType<SolverAnswer.Solved>().Session.PutOn(request.Headers, null);
        return request.Headers.NonValidated["Cookie"].ToString();
    }

    private static SolverAnswer Read((string Name, string Value, string? Domain)[] cookies)
    {
        var list = cookies.Select(cookie => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = cookie.Name,
            ["value"] = cookie.Value,
            ["domain"] = cookie.Domain,
        });
        return SolverAnswer.Read(JsonSerializer.SerializeToUtf8Bytes(new { status = "ok", solution = new { userAgent = "Browser", cookies = list } }), Host);
    }
}
