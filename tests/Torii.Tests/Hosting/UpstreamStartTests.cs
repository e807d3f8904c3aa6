namespace Torii.Tests.Hosting;

/// <summary>Starts with upstreams beside the Sora backend: the whole program, against a server that plays one.</summary>
public sealed class UpstreamStartTests : IAsyncLifetime
{
    private const string OldKey = "an-old-secret-key";
    private const string NewKey = "a-new-secret-key";

    private UpstreamStart _scene = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _scene = await UpstreamStart.PrepareAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task OpenRouterKey_IsEnoughToListModels()
    {
        await using var server = await _scene.StartAsync(("OPENROUTER_API_KEY", OldKey), ("Torii__Upstreams__0__Preset", "openrouter"), ("Torii__Upstreams__0__BaseUrl", _scene.Upstream.Address.AbsoluteUri));
        using var client = _scene.Client();

        var models = await UpstreamStart.ModelsAsync(client);

        models.Keys.ShouldContain("sora-2");
        models.Keys.ShouldContain("gpt-image");
        models.Keys.ShouldContain("prompt-enhance-short-10s");
        var video = models["sora2-landscape-10s"].GetProperty("capabilities");
        video.GetProperty("last_frame").GetString().ShouldBe("native");
        video.GetProperty("styles").GetString().ShouldBe("stand-in");
        video.GetProperty("seconds").EnumerateArray().Select(length => length.GetInt32()).ShouldContain(10);
        StoredAccounts.Read(_scene.Data).ShouldBe(["openrouter openrouter enabled"]);
        server.ShouldNotTell(OldKey);
    }

    [Fact]
    public async Task OpenAiVariables_MakeAPictureThere()
    {
        await using var server = await _scene.StartAsync(("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri), ("OPENAI_API_KEY", OldKey));
        using var client = _scene.Client();

        await UpstreamStart.MakeAPictureAsync(client);

        _scene.Upstream.Keys.ShouldBe([OldKey]);
        server.ShouldNotTell(OldKey);
    }

    [Fact]
    public async Task SeveralKeys_AreSeveralAccounts()
    {
        await using var server = await _scene.StartAsync(
            ("Torii__Upstreams__0__Preset", "compatible"),
            ("Torii__Upstreams__0__Name", "mine"),
            ("Torii__Upstreams__0__BaseUrl", _scene.Upstream.Address.AbsoluteUri),
            ("Torii__Upstreams__0__Keys", $"{OldKey},{NewKey}"));
        using var client = _scene.Client();

        await UpstreamStart.MakeAPictureAsync(client);
        await UpstreamStart.MakeAPictureAsync(client);

        _scene.Upstream.Keys.ShouldBe([OldKey, NewKey], ignoreOrder: true);
        StoredAccounts.Read(_scene.Data).ShouldBe(["mine mine 1 enabled", "mine mine 2 enabled"]);
    }

    [Fact]
    public async Task Route_DecidesWhereAModelIsMade()
    {
        await using var server = await _scene.StartAsync(
            ("OPENAI_BASE_URL", _scene.Upstream.Address.AbsoluteUri),
            ("Torii__Routes__0__Models", "gpt-image-landscape"),
            ("Torii__Routes__0__Targets", "sora"));
        using var client = _scene.Client();

        var models = await UpstreamStart.ModelsAsync(client);

        models.Keys.ShouldContain("gpt-image");
        models.Keys.ShouldNotContain("gpt-image-landscape");
    }

    [Fact]
    public async Task UpstreamThatIsToriiItself_EndsTheStart()
    {
        var (code, output, error) = await ServerRun.ToEndAsync(_scene.Folder, _scene.VariablesWith(("OPENAI_BASE_URL", $"http://localhost:{_scene.Port}/v1")));

        code.ShouldBe(2);
        error.ShouldContain("OPENAI_BASE_URL must be another address");
        (output + error).ShouldNotContain("   at ");
    }
}
