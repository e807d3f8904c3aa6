using Torii.Core.Logs;

namespace Torii.Core.Tests.Logs;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("""{"access_token":"abc.def","expires_in":60}""", "abc.def")]
    [InlineData("""{"refreshToken" : "rt-secret \" quoted"}""", "quoted")]
    [InlineData("""{"client_secret":"cut in the mid""", "cut in")]
    [InlineData("""{"Cookie":"session=1"}""", "session=1")]
    [InlineData("https://files.test/a.mp4?sig=AbC%2F9&se=2026", "AbC")]
    [InlineData("https://files.test/a.mp4?X-Amz-Signature=0123abcd&x=1", "0123abcd")]
    [InlineData("grant_type=refresh_token&refresh_token=rt-one&client_id=app", "rt-one")]
    [InlineData("authorization: Bearer very-secret-thing", "very-secret-thing")]
    [InlineData("the key sk-abcdefgh12345678 was sent", "abcdefgh12345678")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl and more", "eyJzdWIi")]
    public void Of_WithASecret_HidesIt(string text, string secret)
    {
        var safe = Redaction.Of(text);

        safe.ShouldNotContain(secret);
        safe.ShouldContain("***");
    }

    [Theory]
    [InlineData("""{"prompt":"a heron in the fog","max_tokens":10,"n":2}""")]
    [InlineData("a cat, a dog & <script>alert(1)</script>")]
    [InlineData("")]
    public void Of_WithoutASecret_LeavesItAsItIs(string text) => Redaction.Of(text).ShouldBe(text);

    [Fact]
    public void Of_WithBase64_SaysHowLongItWas()
    {
        var picture = "data:image/png;base64," + new string('A', 1000);

        Redaction.Of($$"""{"image":"{{picture}}","prompt":"a heron"}""")
            .ShouldBe($$"""{"image":"(Base64, {{picture.Length}} characters)","prompt":"a heron"}""");
    }

    [Fact]
    public void Of_WithALongText_CutsIt()
    {
        var safe = Redaction.Of(string.Concat(Enumerable.Repeat("long words ", 10_000)));

        safe.Length.ShouldBe(Redaction.Longest + 1);
        safe.ShouldEndWith("…");
    }
}
