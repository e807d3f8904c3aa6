using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Chat.Reading;

/// <summary>Every shape of request that the older proxies documented.</summary>
public sealed class SeedRequestTests
{
    [Theory]
    [InlineData("gpt-image", "A teapot on a stove", true)]
    [InlineData("sora2-landscape-10s", "A ferry leaves the harbour", true)]
    [InlineData("prompt-enhance-medium-10s", "teapot", true)]
    [InlineData("prompt-enhance-long-15s", "A grey heron waits in the reeds", false)]
    [InlineData("sora2-landscape-10s", "https://sora.chatgpt.com/p/s_0123456789abcdef0123456789abcdef as a woodcut", true)]
    [InlineData("sora2-landscape-10s", "[4.0s]A kite rises [6.0s]The string breaks", true)]
    [InlineData("sora2-landscape-10s", "{anime}A tram in the rain", true)]
    public async Task TextRequest_IsReadAsWritten(string model, string prompt, bool stream)
    {
        var request = await ChatReading.AcceptAsync(
            $$"""{"model": "{{model}}", "messages": [{"role": "user", "content": "{{prompt}}"}], "stream": {{(stream ? "true" : "false")}}}""");

        (request.Model, request.Prompt, request.Stream).ShouldBe((model, prompt, stream));
        (request.N, request.IncludeUsage, request.Strict, request.RemixTarget).ShouldBe((1, false, null, null));
        request.Images.ShouldBeEmpty();
        request.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestWithoutStream_IsNotStreamed()
    {
        var request = await ChatReading.AcceptAsync("""{"model":"sora-image","messages":[{"role":"user","content":"Ёж в тумане"}]}""");

        (request.Prompt, request.Stream).ShouldBe(("Ёж в тумане", false));
    }

    [Fact]
    public async Task StoryboardOverSeveralLines_KeepsItsLines()
    {
        var request = await ChatReading.AcceptAsync(
            """{"model":"sora2-landscape-10s","messages":[{"role":"user","content":"[5.0s]A kite rises\n[5.0s]It sinks"}],"stream":true}""");

        request.Prompt.ShouldBe("[5.0s]A kite rises\n[5.0s]It sinks");
    }

    [Theory]
    [InlineData("gpt-image")]
    [InlineData("sora2-landscape-10s")]
    public async Task TextAndPicture_AreBothRead(string model)
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model": "{{model}}", "stream": true, "messages": [{"role": "user", "content": [
                {"type": "text", "text": "Paint it in oil"},
                {"type": "image_url", "image_url": {"url": "{{Pictures.PngUrl(123)}}"} }]}]}
            """);

        request.Prompt.ShouldBe("Paint it in oil");
        request.Images.ShouldHaveSingleItem().Length().ShouldBe(123);
        request.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task VideoAlone_NeedsNoPrompt()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model": "sora2-landscape-10s", "stream": true, "messages": [{"role": "user", "content": [
                {"type": "video_url", "video_url": {"url": "{{Pictures.Mp4Url(321)}}"} }]}]}
            """);

        request.Prompt.ShouldBeEmpty();
        request.Videos.ShouldHaveSingleItem().Length().ShouldBe(321);
    }

    [Fact]
    public async Task VideoAndText_AreBothRead()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model": "sora-video-landscape-10s", "stream": true, "messages": [{"role": "user", "content": [
                {"type": "video_url", "video_url": {"url": "{{Pictures.Mp4Url(50)}}"} },
                {"type": "text", "text": "The figure bows"}]}]}
            """);

        request.Prompt.ShouldBe("The figure bows");
        request.Videos.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SeveralResults_AreCounted()
    {
        var request = await ChatReading.AcceptAsync(
            """{"model":"sora-1.0","messages":[{"role":"user","content":"A collie on a beach"}],"n":4,"stream":false,"temperature":0.7,"top_p":1,"max_tokens":100}""");

        (request.Model, request.N).ShouldBe(("sora-1.0", 4));
    }

    [Fact]
    public async Task PictureInsidePlainText_LeavesTheText()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""{"model":"sora-1.0","messages":[{"role":"user","content":"Make this one warmer: {{Pictures.PngUrl(99)}}"}]}""");

        request.Prompt.ShouldBe("Make this one warmer:");
        request.Images.ShouldHaveSingleItem().Length().ShouldBe(99);
    }

    [Fact]
    public async Task LegacyMembers_AreRead()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model":"sora2-landscape-10s","messages":[{"role":"user","content":"Go on"}],"remix_target_id":"s_0123456789abcdef0123456789abcdef",
             "image":"{{Convert.ToBase64String(Pictures.Png(150))}}","video":"https://example.com/clip.mp4"}
            """);

        request.Images.ShouldHaveSingleItem().Length().ShouldBe(150);
        request.Videos.ShouldHaveSingleItem().Link().ShouldBe("https://example.com/clip.mp4");
        request.RemixTarget.ShouldBe("s_0123456789abcdef0123456789abcdef");
    }
}
