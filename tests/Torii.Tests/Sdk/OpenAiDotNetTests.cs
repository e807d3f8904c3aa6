using System.ClientModel;
using System.Text;
using OpenAI;
using OpenAI.Chat;
using Torii.Tests.Support;
using SdkChatClient = OpenAI.Chat.ChatClient;

namespace Torii.Tests.Sdk;

/// <summary>OpenAI's own client for .NET, told only another address.</summary>
public sealed class OpenAiDotNetTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Completion_BringsTheImage()
    {
        ChatCompletion completion = await Client("gpt-image").CompleteChatAsync([new UserChatMessage("A teal door")], cancellationToken: TestContext.Current.CancellationToken);

        completion.Content.ShouldHaveSingleItem().Text.ShouldStartWith("![Generated Image](http");
        completion.FinishReason.ShouldBe(ChatFinishReason.Stop);
        completion.Role.ShouldBe(ChatMessageRole.Assistant);
        completion.Usage.TotalTokenCount.ShouldBePositive();
        completion.Model.ShouldBe("gpt-image");
        completion.CreatedAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Completion_FromAPicture_BringsTheVideo()
    {
        var picture = ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(Convert.FromBase64String(TestPicture.DataUrl.Split(',')[1])), "image/png");

        ChatCompletion completion = await Client(ChatModels.Video).CompleteChatAsync(
            [new UserChatMessage(ChatMessageContentPart.CreateTextPart("Let it open"), picture)], cancellationToken: TestContext.Current.CancellationToken);

        completion.Content[0].Text.ShouldStartWith("```html\n<video src='http");
        (await door.Scene.Upstream.CallsAsync("POST /uploads")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("gpt-image", "![Generated Image](http")]
    [InlineData(ChatModels.Video, "```html\n<video src='http")]
    public async Task Stream_BringsProgressAndTheResult(string model, string start)
    {
        var (content, reasoning) = (new StringBuilder(), new StringBuilder());
        ChatFinishReason? finish = null;
        ChatTokenUsage? usage = null;

        await foreach (var update in Client(model).CompleteChatStreamingAsync([new UserChatMessage("A teal gate")], cancellationToken: TestContext.Current.CancellationToken))
        {
            content.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));
#pragma warning disable SCME0001 // How the client shows what OpenAI's own chat does not have.
            if (update.Patch.TryGetValue("$.choices[0].delta.reasoning_content"u8, out string? thought))
#pragma warning restore SCME0001
            {
                reasoning.Append(thought);
            }

            finish = update.FinishReason ?? finish;
            usage = update.Usage ?? usage;
        }

        content.ToString().ShouldStartWith(start);
        reasoning.ToString().ShouldNotBeEmpty();
        finish.ShouldBe(ChatFinishReason.Stop);
        usage.ShouldNotBeNull().TotalTokenCount.ShouldBePositive();
    }

    [Fact]
    public async Task UnknownModel_IsAnErrorThatSaysSo()
    {
        var fault = await Should.ThrowAsync<ClientResultException>(
            Client("gpt-5").CompleteChatAsync([new UserChatMessage("A teal wall")], cancellationToken: TestContext.Current.CancellationToken));

        fault.Status.ShouldBe(404);
        fault.Message.ShouldContain("model_not_found");
        fault.Message.ShouldContain("Parameter: model");
    }

    [Fact]
    public async Task Failure_InAStream_IsNotTakenForAnEnd()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("violation"));

        await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var _ in Client(ChatModels.Video).CompleteChatStreamingAsync([new UserChatMessage("A teal fence that may not be")], cancellationToken: TestContext.Current.CancellationToken))
            {
                // Nothing to do with what comes before the failure.
            }
        });
    }

    [Fact]
    public async Task Models_AreListed()
    {
        var models = await Root().GetOpenAIModelClient().GetModelsAsync(TestContext.Current.CancellationToken);

        models.Value.Select(model => model.Id).ShouldContain("sora2-landscape-10s");
        (await Root().GetOpenAIModelClient().GetModelAsync("sora-image", TestContext.Current.CancellationToken)).Value.Id.ShouldBe("sora-image");
    }

    private SdkChatClient Client(string model) => Root().GetChatClient(model);

    private OpenAIClient Root() => new(new ApiKeyCredential(door.Key), new OpenAIClientOptions { Endpoint = new Uri(door.Address, "/v1") });
}
