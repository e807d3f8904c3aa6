using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Images;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>
/// Requests that OpenAI's SDK for .NET repeats by itself: at once and without saying so. There is one generation of each.
/// </summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetRepeatTests(SdkScene sdk)
{
    [Fact]
    public Task Image_ThatTakesLongerThanTheClientWaits_IsMadeOnce() => sdk.SlowlyAsync(1.5, async () =>
    {
        var prompt = "A slow teal bell " + Guid.NewGuid();

        GeneratedImage image = await Impatient().GetImageClient("gpt-image-2").GenerateImageAsync(prompt);

        image.ImageBytes.ShouldNotBeNull();
        (await DotNetClient.TasksOfAsync(sdk, prompt)).ShouldBe(1);
    });

    [Fact]
    public Task ChatCompletion_ThatTakesLongerThanTheClientWaits_IsMadeOnce() => sdk.SlowlyAsync(1.5, async () =>
    {
        var prompt = "A slow teal gate " + Guid.NewGuid();

        ChatCompletion completion = await Impatient().GetChatClient(ChatModels.Picture).CompleteChatAsync([new UserChatMessage(prompt)]);

        completion.Content[0].Text.ShouldStartWith("![");
        (await DotNetClient.TasksOfAsync(sdk, prompt)).ShouldBe(1);
    });

    [Fact]
    public async Task AnswerLost_AndTheKeyTheSame_IsMadeOnce()
    {
        var prompt = "A teal kite " + Guid.NewGuid();
        await using var relay = new LossyRelay(sdk.Address);
        var options = new RequestOptions();
        options.AddHeader("Idempotency-Key", Guid.NewGuid().ToString());

        var id = DotNetVideo.IdOf(await DotNetClient.Of(sdk, address: relay.Address).GetVideoClient().CreateVideoAsync(
            DotNetClient.Body(new { prompt }), "application/json", options));

        relay.Connections.ShouldBe(2);
        await DotNetVideo.CompletedAsync(DotNetClient.Of(sdk).GetVideoClient(), id);
        (await DotNetClient.TasksOfAsync(sdk, prompt)).ShouldBe(1);
    }

    private OpenAIClient Impatient() => DotNetClient.Of(sdk, timeout: TimeSpan.FromSeconds(0.6), retries: new InsistentRetries());

    /// <summary>The client's own way to repeat, at once, and as often as a loaded machine needs.</summary>
    private sealed class InsistentRetries() : ClientRetryPolicy(maxRetries: 60)
    {
        protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => TimeSpan.Zero;
    }
}
