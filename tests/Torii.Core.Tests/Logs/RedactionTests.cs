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
    [InlineData("""{"body":"{\"access_token\":\"abc.def\",\"n\":2}"}""", "abc.def")]
    [InlineData("""{"body":"{\u0022password\u0022: \u0022open-sesame\u0022}"}""", "open-sesame")]
    [InlineData("""{"body":"{\"api_key\":\"a\\\"quoted\"}"}""", "quoted")]
    [InlineData("""{"body":"{\"token\":\"cut in the mid""", "cut in")]
    [InlineData("""{"invite_code":"J0IN-US"}""", "J0IN-US")]
    [InlineData("""{"url":"https://torii.test/media/0192/AbCdEf_12.mp4","n":1}""", "AbCdEf")]
    [InlineData("""{"url":"https:\/\/torii.test\/media\/0192\/AbCdEf_12.mp4"}""", "AbCdEf")]
    [InlineData("![a heron](http://torii.test/under/media/0192/AbCdEf_12.png)", "AbCdEf")]
    [InlineData("""{"webhook":"https://torii.test/callbacks/fal/AbCdEf_12"}""", "AbCdEf")]
    [InlineData("https://queue.test/run?webhook=https%3A%2F%2Ftorii.test%2Fcallbacks%2Fmy%2520own%2FAbCdEf_12&n=1", "AbCdEf")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl and more", "eyJzdWIi")]
    public void Of_WithASecret_HidesIt(string text, string secret)
    {
        var safe = Redaction.Of(text);

        safe.ShouldNotContain(secret);
        safe.ShouldContain("***");
    }

    [Theory]
    [InlineData("""{"prompt":"a heron in the fog","max_tokens":10,"n":2}""")]
    [InlineData("""{"error":{"code":"rate_limited"},"body":"{\"n\":2}"}""")]
    [InlineData("a cat, a dog & <script>alert(1)</script>")]
    [InlineData("")]
    public void Of_WithoutASecret_LeavesItAsItIs(string text) => Redaction.Of(text).ShouldBe(text);

    [Fact]
    public void Of_WithASecretInInnerJson_LeavesWhatFollowsIt() =>
        Redaction.Of("""{"body":"{\"access_token\":\"abc.def\",\"n\":2}"}""").ShouldBe("""{"body":"{\"access_token\":\"***\",\"n\":2}"}""");

    [Theory]
    [InlineData("/media/0192/AbCdEf.mp4", "/media/0192/***")]
    [InlineData("/under/media/0192/AbCdEf.mp4", "/under/media/0192/***")]
    [InlineData("/callbacks/fal/AbCdEf", "/callbacks/fal/***")]
    [InlineData("/v1/videos/video_1/content", "/v1/videos/video_1/content")]
    [InlineData("/media/0192", "/media/0192")]
    public void OfPath_HidesWhatOpensSomething(string path, string shown) => Redaction.OfPath(path).ShouldBe(shown);

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
