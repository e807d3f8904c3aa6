using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI.Videos;

namespace Torii.Tests.Sdk;

/// <summary>Mistakes made with the videos client of OpenAI's SDK for .NET, and what it throws for them.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetVideoMistakeTests(SdkScene sdk)
{
    private const string Nobody = "video_00000000000000000000000000000000";

    private readonly VideoClient _videos = DotNetClient.Of(sdk).GetVideoClient();

    [Theory]
    [InlineData("""{"model":"sora-2"}""", 400, "missing_required_parameter", "prompt")]
    [InlineData("""{"prompt":"A door","model":"sora-99"}""", 404, "model_not_found", "model")]
    [InlineData("""{"prompt":"A door","size":720}""", 400, "invalid_type", "size")]
    [InlineData("""{"prompt":"A door","size":"large"}""", 400, "invalid_value", "size")]
    [InlineData("""{"prompt":7}""", 400, "invalid_type", "prompt")]
    public async Task Create_WithAMistake_SaysWhichField(string body, int status, string code, string param) =>
        await DotNetClient.RefusedAsync(() => _videos.CreateVideoAsync(BinaryContent.Create(BinaryData.FromString(body)), "application/json"), status, code, param);

    [Fact]
    public async Task Create_WithATextForThePicture_IsRefused()
    {
        var (form, type) = await DotNetClient.FormAsync(
            ("prompt", new StringContent("Let it dance"), null),
            ("input_reference", new ByteArrayContent("no picture"u8.ToArray()), "dot.png"));

        await DotNetClient.RefusedAsync(() => _videos.CreateVideoAsync(form, type), 400, "invalid_value", "input_reference");
    }

    [Fact]
    public async Task UnknownVideo_IsNotFound()
    {
        await DotNetClient.RefusedAsync(() => _videos.GetVideoAsync(Nobody), 404, "not_found");
        await DotNetClient.RefusedAsync(() => _videos.DeleteVideoAsync(Nobody), 404, "not_found");
    }

    [Fact]
    public async Task AnotherClientsVideo_IsNotFound()
    {
        var id = await DotNetVideo.CreatedAsync(_videos);

        await DotNetClient.RefusedAsync(() => DotNetClient.Of(sdk, keys => keys.Other).GetVideoClient().GetVideoAsync(id), 404, "not_found");
    }

    [Fact]
    public async Task WrongKey_IsRefused() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Stranger(sdk).GetVideoClient().GetVideoAsync(Nobody), 401, "invalid_api_key");

    [Fact]
    public async Task OverTheLimit_IsRefusedWithAPause()
    {
        var limited = DotNetClient.Of(sdk, keys => keys.Limited, retries: new ClientRetryPolicy(0)).GetVideoClient();
        await DotNetVideo.CreatedAsync(limited, "The only one");

        var fault = await Should.ThrowAsync<ClientResultException>(() => DotNetVideo.CreatedAsync(limited, "One more"));

        fault.Status.ShouldBe(429);
        fault.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var pause).ShouldBeTrue();
        int.Parse(pause!).ShouldBePositive();
    }
}
