using System.ClientModel;
using System.Net.ServerSentEvents;
using System.Text.Json;
using OpenAI.Images;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>The images client of OpenAI's SDK for .NET.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetImageTests(SdkScene sdk)
{
    private const string Model = "gpt-image-2";

    private readonly ImageClient _images = DotNetClient.Of(sdk).GetImageClient(Model);

    [Fact]
    public async Task Generate_BringsTheBytes()
    {
        GeneratedImage image = await _images.GenerateImageAsync("A teal bell");

        ShouldBePicture(image.ImageBytes);
    }

    [Fact]
    public async Task Generate_AsALink_BringsOneThatWorks()
    {
        GeneratedImage image = await _images.GenerateImageAsync("A teal bell in fog", new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Uri });

        image.ImageBytes.ShouldBeNull();
        using var http = new HttpClient();
        ShouldBePicture(BinaryData.FromBytes(await http.GetByteArrayAsync(image.ImageUri, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Generate_Several_BringsThemAll()
    {
        var answer = (await _images.GenerateImagesAsync("Two teal bells", 2, new ImageGenerationOptions
        {
            Size = new GeneratedImageSize(1536, 1024),
            Quality = GeneratedImageQuality.HighQuality,
            ResponseFormat = GeneratedImageFormat.Bytes,
            EndUserId = "somebody",
        })).Value;

        answer.Count.ShouldBe(2);
        answer.ShouldAllBe(image => DotNetClient.IsPicture(image.ImageBytes));
        answer.CreatedAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Edit_OfOnePicture_BringsTheBytes()
    {
        GeneratedImage image = await _images.GenerateImageEditAsync(new MemoryStream(TestPicture.Bytes), "dot.png", "Make it teal");

        ShouldBePicture(image.ImageBytes);
    }

    [Fact]
    public async Task Edit_WithAMask_BringsTheBytes()
    {
        GeneratedImage image = await _images.GenerateImageEditAsync(
            new MemoryStream(TestPicture.Bytes), "dot.png", "Make this teal", new MemoryStream(TestPicture.Bytes), "mask.png");

        ShouldBePicture(image.ImageBytes);
    }

    [Fact]
    public async Task Edit_Several_BringsThemAll()
    {
        GeneratedImageCollection images = await _images.GenerateImageEditsAsync(new MemoryStream(TestPicture.Bytes), "dot.png", "Make it two", 2);

        images.Count.ShouldBe(2);
    }

    [Fact]
    public async Task GenerateStream_EndsWithTheImage()
    {
        var body = DotNetClient.Body(new { model = Model, prompt = "A teal bell, slowly", stream = true, partial_images = 1 });

        var events = await AllAsync(await _images.GenerateImagesStreamingAsync(body));

        ShouldBeStream(events, "image_generation");
    }

    [Fact]
    public async Task EditStream_EndsWithTheImage()
    {
        var (form, type) = await DotNetClient.FormAsync(
            ("model", new StringContent(Model), null),
            ("prompt", new StringContent("Slowly teal"), null),
            ("stream", new StringContent("true"), null),
            ("image", new ByteArrayContent(TestPicture.Bytes), "dot.png"));

        var events = await AllAsync(await _images.GenerateImageEditsStreamingAsync(form, type));

        ShouldBeStream(events, "image_edit");
    }

    [Fact]
    public Task GenerateStream_ThatFails_IsNotTakenForAnEnd() => sdk.UnwillinglyAsync(SdkScene.CreateImage, () => Should.ThrowAsync<IOException>(async () =>
        await AllAsync(await _images.GenerateImagesStreamingAsync(DotNetClient.Body(new { prompt = "A bell that may not be", stream = true })))));

    [Fact]
    public Task Generate_ThatFails_SaysWhy() => sdk.UnwillinglyAsync(
        SdkScene.CreateImage, () => DotNetClient.RefusedAsync(() => _images.GenerateImageAsync("A bell that may not be at all"), 400, "content_policy_violation"));

    [Fact]
    public async Task Generate_GivenUp_IsCancelled()
    {
        using var ending = new CancellationTokenSource();
        var asked = _images.GenerateImageAsync("Never mind", cancellationToken: ending.Token);

        await ending.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asked);
    }

    [Fact]
    public async Task UnknownModel_IsNotFound() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Of(sdk).GetImageClient("dall-e-9").GenerateImageAsync("A bell"), 404, "model_not_found", "model");

    [Theory]
    [InlineData("""{"model":"gpt-image-2"}""", "missing_required_parameter", "prompt")]
    [InlineData("""{"prompt":"A bell","size":1024}""", "invalid_type", "size")]
    [InlineData("""{"prompt":"A bell","n":"many"}""", "invalid_type", "n")]
    [InlineData("""{"prompt":"A bell","n":11}""", "invalid_value", "n")]
    public async Task Generate_WithAMistake_SaysWhichField(string body, string code, string param) =>
        await DotNetClient.RefusedAsync(() => _images.GenerateImagesAsync(BinaryContent.Create(BinaryData.FromString(body))), 400, code, param);

    [Fact]
    public async Task Edit_OfAText_IsRefused() =>
        await DotNetClient.RefusedAsync(
            () => _images.GenerateImageEditAsync(new MemoryStream("no picture"u8.ToArray()), "dot.png", "Make it teal"), 400, "invalid_value", "image");

    [Fact]
    public async Task WrongKey_IsRefused() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Stranger(sdk).GetImageClient(Model).GenerateImageAsync("A bell"), 401, "invalid_api_key");

    private static async Task<List<(string Type, JsonElement Data)>> AllAsync(AsyncStreamingClientResult<SseItem<BinaryData>> stream)
    {
        var events = new List<(string, JsonElement)>();
        await foreach (var entry in stream)
        {
            events.Add((entry.EventType, JsonElement.Parse(entry.Data)));
        }

        return events;
    }

    private static void ShouldBeStream(List<(string Type, JsonElement Data)> events, string kind)
    {
        events.ShouldAllBe(entry => entry.Type == entry.Data.GetProperty("type").GetString());
        events[^1].Type.ShouldBe(kind + ".completed");
        events.SkipLast(1).ShouldAllBe(entry => entry.Type == kind + ".partial_image");
        ShouldBePicture(BinaryData.FromBytes(events[^1].Data.GetProperty("b64_json").GetBytesFromBase64()));
    }

    private static void ShouldBePicture(BinaryData? bytes) => DotNetClient.IsPicture(bytes).ShouldBeTrue();
}
