using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Chat.Reading;

public sealed class ChatRequestReaderTests
{
    [Fact]
    public async Task Prompt_IsTheLastUserMessage()
    {
        var request = await ChatReading.AcceptAsync(
            """
            {"model":"m","messages":[
                {"role":"system","content":"You paint."},
                {"role":"user","content":"first"},
                {"role":"assistant","content":null},
                {"role":"user","content":"second"},
                {"role":"assistant","content":[{"type":"refusal","refusal":"no"}],"tool_calls":[]}]}
            """);

        request.Prompt.ShouldBe("second");
    }

    [Fact]
    public async Task MediaOfEarlierMessages_AreNoInput()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""{"model":"m","messages":[{"role":"user","content":"{{Pictures.PngUrl()}} a"},{"role":"user","content":"b"}]}""");

        request.Prompt.ShouldBe("b");
        request.Images.ShouldBeEmpty();
    }

    [Fact]
    public async Task TextParts_AreJoinedByLineBreaks()
    {
        var request = await ChatReading.AcceptAsync(
            """{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"one"},{"type":"text","text":""},{"type":"text","text":"two "}]}]}""");

        request.Prompt.ShouldBe("one\ntwo ");
    }

    [Fact]
    public async Task MediaParts_KeepTheirOrder()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model":"m","image":"{{Pictures.PngUrl(44)}}","messages":[{"role":"user","content":[
                {"type":"image_url","image_url":"https://example.com/a.png"},
                {"type":"image_url","image_url":{"url":" {{Pictures.PngUrl(41)}}\n","detail":"high"} },
                {"type":"text","text":"x ({{Pictures.PngUrl(42)}})","prompt_cache_breakpoint":{} },
                {"type":"video_url","video_url":"{{Pictures.Mp4Url(43)}}"},
                {"type":"video_url","video_url":{"url":"HTTP://example.com/b"} }]}]}
            """);

        request.Images[0].Link().ShouldBe("https://example.com/a.png");
        request.Images.Skip(1).Select(ChatReading.Length).ShouldBe([41, 42, 44]);
        request.Videos[0].Length().ShouldBe(43);
        request.Videos[1].Link().ShouldBe("http://example.com/b");
        request.Prompt.ShouldBe("x ()");
    }

    [Theory]
    [InlineData("", false, 1, false, null)]
    [InlineData(",\"stream\":null,\"n\":null,\"stream_options\":null,\"strict\":null,\"image\":null,\"video\":null,\"remix_target_id\":null", false, 1, false, null)]
    [InlineData(",\"stream\":true,\"n\":10,\"stream_options\":{\"include_usage\":true},\"strict\":true", true, 10, true, true)]
    [InlineData(",\"stream_options\":{\"include_usage\":null,\"include_obfuscation\":true},\"strict\":false", false, 1, false, false)]
    public async Task Options_AreReadWithTheirDefaults(string options, bool stream, int n, bool includeUsage, bool? strict)
    {
        var request = await ChatReading.AcceptAsync($$"""{"model":"m","messages":[{"role":"user","content":"a"}]{{options}}}""");

        (request.Stream, request.N, request.IncludeUsage, request.Strict).ShouldBe((stream, n, includeUsage, strict));
    }

    [Fact]
    public async Task Reference_WrittenByTheClient_IsJustText()
    {
        var request = await ChatReading.AcceptAsync(
            $$"""
            {"model":"m","messages":[{"role":"user","content":[
                {"type":"text","text":"torii-media:00000000000000000000000000000000/0000"},
                {"type":"image_url","image_url":"{{Pictures.PngUrl()}}"}]}]}
            """);

        request.Prompt.ShouldBe("torii-media:00000000000000000000000000000000/0000");
        request.Images.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(32_000)]
    [InlineData(32_001)]
    public async Task Prompt_IsMeasuredInCharacters(int emoji)
    {
        var text = string.Concat(Enumerable.Repeat("😀", emoji));
        var body = $$"""{"model":"m","messages":[{"role":"user","content":"{{text}}"}]}""";

        if (emoji <= 32_000)
        {
            (await ChatReading.AcceptAsync(body)).Prompt.ShouldBe(text);
        }
        else
        {
            (await ChatReading.RefuseAsync(body)).Message.ShouldContain("32000");
        }
    }
}
