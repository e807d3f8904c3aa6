using System.ClientModel;
using System.Text;
using OpenAI.Chat;
using Torii.Tests.Support;
using SdkChatClient = OpenAI.Chat.ChatClient;

namespace Torii.Tests.Sdk;

/// <summary>The chat client of OpenAI's SDK for .NET, told only another address.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetChatTests(SdkScene sdk)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Completion_BringsTheImage()
    {
        ChatCompletion completion = await Client(ChatModels.Picture).CompleteChatAsync([new UserChatMessage("A teal door")], cancellationToken: Cancelled);

        completion.Content.ShouldHaveSingleItem().Text.ShouldStartWith("![Generated Image](http");
        completion.FinishReason.ShouldBe(ChatFinishReason.Stop);
        completion.Role.ShouldBe(ChatMessageRole.Assistant);
        completion.Usage.TotalTokenCount.ShouldBe(completion.Usage.InputTokenCount + completion.Usage.OutputTokenCount);
        completion.Usage.TotalTokenCount.ShouldBePositive();
        completion.Model.ShouldBe(ChatModels.Picture);
        completion.CreatedAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Completion_FromAPicture_BringsTheVideo()
    {
        var picture = ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(TestPicture.Bytes), "image/png");
        var before = (await sdk.Scene.Upstream.CallsAsync("POST /uploads")).Count;

        ChatCompletion completion = await Client(ChatModels.Video).CompleteChatAsync(
            [new UserChatMessage(ChatMessageContentPart.CreateTextPart("Let it open"), picture)], cancellationToken: Cancelled);

        completion.Content[0].Text.ShouldStartWith("```html\n<video src='http");
        (await sdk.Scene.Upstream.CallsAsync("POST /uploads")).Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData(ChatModels.Picture, "![Generated Image](http")]
    [InlineData(ChatModels.Video, "```html\n<video src='http")]
    public async Task Stream_BringsProgressTheResultAndItsUsage(string model, string start)
    {
        var (content, reasoning) = (new StringBuilder(), new StringBuilder());
        var finishes = new List<ChatFinishReason>();
        var usages = new List<ChatTokenUsage>();

        await foreach (var update in Client(model).CompleteChatStreamingAsync([new UserChatMessage("A teal gate")], cancellationToken: Cancelled))
        {
            content.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));
            // How the client shows what OpenAI's own chat does not have.
            if (update.Patch.TryGetValue("$.choices[0].delta.reasoning_content"u8, out string? thought))
            {
                reasoning.Append(thought);
            }

            finishes.AddRange(update.FinishReason is { } finish ? [finish] : []);
            usages.AddRange(update.Usage is { } usage ? [usage] : []);
        }

        content.ToString().ShouldStartWith(start);
        reasoning.ToString().ShouldNotBeEmpty();
        finishes.ShouldBe([ChatFinishReason.Stop]);
        usages.ShouldHaveSingleItem().TotalTokenCount.ShouldBePositive();
    }

    [Theory]
    [InlineData("gpt-5", 404, "model_not_found", "model")]
    [InlineData("", 400, "invalid_value", "model")]
    public async Task WrongModel_IsAnErrorThatSaysSo(string model, int status, string code, string param) =>
        await DotNetClient.RefusedAsync(
            () => DotNetClient.Of(sdk).GetChatClient(ChatModels.Picture).CompleteChatAsync(
                DotNetClient.Body(new { model, messages = new[] { new { role = "user", content = "A teal wall" } } })),
            status,
            code,
            param);

    [Fact]
    public async Task UnknownModel_InAStream_IsAnErrorThatSaysSo() =>
        await DotNetClient.RefusedAsync(() => ReadAsync(Client("gpt-5"), Cancelled), 404, "model_not_found", "model");

    [Fact]
    public async Task WrongKey_IsRefused() => await DotNetClient.RefusedAsync(
        () => DotNetClient.Stranger(sdk).GetChatClient(ChatModels.Picture).CompleteChatAsync([new UserChatMessage("A teal roof")]), 401, "invalid_api_key");

    [Fact]
    public Task Failure_IsAnErrorThatSaysSo() => sdk.UnwillinglyAsync(UpstreamFault.CreateVideo, () => DotNetClient.RefusedAsync(
        () => Client(ChatModels.Video).CompleteChatAsync([new UserChatMessage("A teal hedge that may not be")]), 400, "content_policy_violation", "prompt"));

    [Fact]
    public Task Failure_InAStream_IsNotTakenForAnEnd() =>
        sdk.UnwillinglyAsync(UpstreamFault.CreateVideo, () => Should.ThrowAsync<IOException>(() => ReadAsync(Client(ChatModels.Video), Cancelled)));

    [Fact]
    public async Task Completion_GivenUp_IsCancelled()
    {
        using var ending = new CancellationTokenSource();
        var asked = Client(ChatModels.Video).CompleteChatAsync([new UserChatMessage("Never mind")], cancellationToken: ending.Token);

        await ending.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asked);
    }

    [Fact]
    public async Task Stream_GivenUpInTheMiddle_GoesOnWithoutTheClient()
    {
        var prompt = "A teal sail " + Guid.NewGuid();

        await foreach (var _ in Client(ChatModels.Video).CompleteChatStreamingAsync([new UserChatMessage(prompt)], cancellationToken: Cancelled))
        {
            break;
        }

        await Eventually.BeAsync(
            "the video is completed", () => Task.FromResult(sdk.Scene.Rows.Generations.Any(row => row.Prompt == prompt && row.State == "completed")));
    }

    private static async Task ReadAsync(SdkChatClient client, CancellationToken cancellationToken)
    {
        await foreach (var _ in client.CompleteChatStreamingAsync([new UserChatMessage("A teal fence")], cancellationToken: cancellationToken))
        {
            // Nothing to do with what comes before the failure.
        }
    }

    private SdkChatClient Client(string model) => DotNetClient.Of(sdk).GetChatClient(model);
}
