using Torii.Doors.Chat.Reading;
using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Chat.Reading;

/// <summary>Chat requests that come as forms.</summary>
public sealed class ChatFormTests
{
    [Fact]
    public async Task Prompt_StandsForAMessage()
    {
        var request = await AcceptAsync(
            FormBench.Text("model", "sora2-landscape-10s"), FormBench.Text("prompt", "The figure bows"), FormBench.Text("stream", "true"), FormBench.File("video", Pictures.Mp4(77)));

        (request.Model, request.Prompt, request.PromptField, request.Stream).ShouldBe(("sora2-landscape-10s", "The figure bows", "prompt", true));
        request.Videos.ShouldHaveSingleItem().Length().ShouldBe(77);
    }

    [Fact]
    public async Task Messages_GoBeforeThePrompt()
    {
        var request = await AcceptAsync(
            FormBench.Text("model", "gpt-image"), FormBench.Text("prompt", "not this"), FormBench.Text("messages", """[{"role":"user","content":"this"}]"""), FormBench.File("image[]", Pictures.Png(51)), FormBench.File("image[]", Pictures.Png(52)));

        (request.Prompt, request.PromptField).ShouldBe(("this", "messages"));
        request.Images.Select(ChatReading.Length).ShouldBe([51, 52]);
    }

    [Fact]
    public async Task VideoAlone_NeedsNoPrompt() =>
        (await AcceptAsync(FormBench.Text("model", "avatar-create"), FormBench.File("video", Pictures.Mp4()))).IsWordless.ShouldBeTrue();

    [Theory]
    [InlineData("image")]
    [InlineData("video")]
    public async Task File_ThatIsNoMedia_IsRefusedByName(string name)
    {
        var fault = await RefuseAsync(FormBench.Text("model", "m"), FormBench.Text("prompt", "a"), FormBench.File(name, "<html>"u8.ToArray()));

        (fault.Param, fault.Code).ShouldBe(($"{name}[0]", "invalid_value"));
    }

    [Fact]
    public async Task FormWithoutPrompt_MissesItsMessages() =>
        (await RefuseAsync(FormBench.Text("model", "m"))).Param.ShouldBe("messages");

    [Fact]
    public async Task Prompt_TooLong_IsRefusedByItsName() =>
        (await RefuseAsync(FormBench.Text("model", "m"), FormBench.Text("prompt", new string('a', 32_001)))).Param.ShouldBe("prompt");

    [Theory]
    [InlineData("stream", "yes")]
    [InlineData("publish", "1")]
    [InlineData("n", "two")]
    public async Task Value_OfTheWrongType_IsRefusedByName(string name, string text) =>
        (await RefuseAsync(FormBench.Text("model", "m"), FormBench.Text("prompt", "a"), FormBench.Text(name, text))).Param.ShouldBe(name);

    private static async Task<ChatRequest> AcceptAsync(params byte[][] parts) => (await ReadAsync(parts)).ShouldBeOfType<ChatRequestOutcome.Read>().Request;

    private static async Task<Torii.Doors.Bodies.FieldFault> RefuseAsync(params byte[][] parts) => (await ReadAsync(parts)).ShouldBeOfType<ChatRequestOutcome.Refused>().Fault;

    private static async Task<ChatRequestOutcome> ReadAsync(byte[][] parts)
    {
        var read = await new FormBench().AcceptAsync(parts);
        return ChatRequestReader.Read(read.Json, read.Media);
    }
}
