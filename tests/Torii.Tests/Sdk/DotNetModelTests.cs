using OpenAI.Models;

namespace Torii.Tests.Sdk;

/// <summary>The models client of OpenAI's SDK for .NET.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetModelTests(SdkScene sdk)
{
    private readonly OpenAIModelClient _models = DotNetClient.Of(sdk).GetOpenAIModelClient();

    [Theory]
    [InlineData("sora-2")]
    [InlineData("sora2-landscape-10s")]
    [InlineData("gpt-image")]
    public async Task List_HoldsTheModels(string name) =>
        (await _models.GetModelsAsync()).Value.ShouldContain(model => model.Id == name && model.OwnedBy.Length > 0 && model.CreatedAt > DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("sora-2-pro")]
    [InlineData("sora-2-pro-2025-10-06")]
    [InlineData("sora-image")]
    public async Task Get_ByAnyName_BringsIt(string name) => (await _models.GetModelAsync(name)).Value.Id.ShouldBe(name);

    [Theory]
    [InlineData("sora-99")]
    [InlineData("vendor/sora")]
    public async Task Get_OfAnUnknownOne_IsNotFound(string name) =>
        await DotNetClient.RefusedAsync(() => _models.GetModelAsync(name), 404, "model_not_found", "model");

    [Fact]
    public async Task ModelThatTheKeyMayNotUse_IsForbidden() => await DotNetClient.RefusedAsync(
        () => DotNetClient.Of(sdk, keys => keys.Narrow).GetImageClient("gpt-image").GenerateImageAsync("A crane"), 403, "model_not_allowed", "model");

    [Fact]
    public async Task WrongKey_IsRefused() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Stranger(sdk).GetOpenAIModelClient().GetModelsAsync(), 401, "invalid_api_key");
}
