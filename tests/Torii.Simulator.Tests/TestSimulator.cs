using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests;

/// <summary>A simulator on a free port with a folder and a clock of its own, and a client to it.</summary>
internal sealed class TestSimulator : IAsyncDisposable
{
    public const string Token = "token-of-a-test-account";
    public const string Sentinel = "abcdef123456";

    private readonly SimulatorHost _host;
    private readonly bool _ownsFolder;

    private TestSimulator(SimulatorHost host, ManualTime time, string folder, bool ownsFolder)
    {
        _host = host;
        _ownsFolder = ownsFolder;
        Time = time;
        Folder = folder;
        Http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
    }

    public ManualTime Time { get; }

    public string Folder { get; }

    public HttpClient Http { get; }

    public Uri BaseAddress => _host.BaseAddress;

    public Uri Origin => new(_host.BaseAddress, "/");

    /// <summary>Tasks take 10 s of the manual clock and results come from memory, unless <paramref name="configure"/> says otherwise.</summary>
    public static async Task<TestSimulator> StartAsync(Action<SimulatorOptions>? configure = null, string? folder = null, ManualTime? time = null)
    {
        var ownsFolder = folder is null;
        folder ??= Directory.CreateTempSubdirectory("torii-simulator-").FullName;
        time ??= new ManualTime();
        var options = new SimulatorOptions
        {
            DataFolder = folder,
            ImageSeconds = new(10),
            VideoSeconds = new(10),
            Render = RenderMode.Clip,
            Time = time,
        };
        configure?.Invoke(options);
        return new(await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken), time, folder, ownsFolder);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = Token) => SendAsync(HttpMethod.Get, path, null, token, null);

    public Task<HttpResponseMessage> DeleteAsync(string path, string? token = Token) => SendAsync(HttpMethod.Delete, path, null, token, null);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body, string? token = Token, string? sentinel = Sentinel) =>
        SendAsync(HttpMethod.Post, path, body, token, sentinel);

    public Task<HttpResponseMessage> PostAsync(string path, JsonNode body, string? token = Token, string? sentinel = Sentinel) =>
        PostAsync(path, JsonContent.Create(body), token, sentinel);

    /// <summary>A successful read.</summary>
    public async Task<JsonElement> ReadAsync(string path, string token = Token)
    {
        using var response = await GetAsync(path, token);
        return await response.ShouldBeJsonAsync();
    }

    /// <summary>Begins a task and gives its id.</summary>
    public async Task<string> BeginAsync(string path, JsonNode body, string token = Token)
    {
        using var response = await PostAsync(path, body, token);
        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("id");
        return answer.GetProperty("id").GetString()!;
    }

    public Task<string> BeginVideoAsync(string prompt = "a heron in the reeds", string token = Token) =>
        BeginAsync("/nf/create", Bodies.Video(prompt), token);

    public Task<string> BeginImageAsync(string prompt = "a heron in the reeds", string token = Token) =>
        BeginAsync("/video_gen", Bodies.Image(prompt), token);

    public Task<string> UploadAsync(string token = Token) => UploadAsync(Bodies.Png(), token);

    public async Task<string> UploadAsync(byte[] png, string token = Token)
    {
        using var response = await PostAsync("/uploads", Bodies.UploadForm(png, "image/png"), token, sentinel: null);
        return (await response.ShouldBeJsonAsync()).GetProperty("id").GetString()!;
    }

    /// <summary>Makes a video and gives its generation id.</summary>
    public async Task<string> DraftAsync(string token = Token)
    {
        var task = await BeginVideoAsync(token: token);
        Time.Advance(10);
        var drafts = (await ReadAsync("/project_y/profile/drafts", token)).GetProperty("items").EnumerateArray();
        return drafts.Single(draft => draft.GetProperty("task_id").GetString() == task).GetProperty("id").GetString()!;
    }

    /// <summary>Gives a recording and waits until it has been processed; answers the cameo's id.</summary>
    public async Task<string> CameoAsync(string token = Token)
    {
        using var response = await PostAsync("/characters/upload", Bodies.CharacterForm(), token, sentinel: null);
        Time.Advance(3);
        return (await response.ShouldBeJsonAsync()).GetProperty("id").GetString()!;
    }

    /// <summary>Gives a profile picture; answers its pointer.</summary>
    public async Task<string> PictureAsync(string token = Token)
    {
        using var response = await PostAsync("/project_y/file/upload", Bodies.ProfileForm(), token, sentinel: null);
        return (await response.ShouldBeJsonAsync()).GetProperty("asset_pointer").GetString()!;
    }

    /// <summary>Makes a character; answers its id and that of its cameo.</summary>
    public async Task<(string Character, string Cameo)> CharacterAsync(string username = "hazel.heron", string token = Token)
    {
        var cameo = await CameoAsync(token);
        using var response = await PostAsync(
            "/characters/finalize", Bodies.Finalize(cameo, await PictureAsync(token), username), token, sentinel: null);
        return ((await response.ShouldBeJsonAsync()).GetProperty("character").GetProperty("character_id").GetString()!, cameo);
    }

    /// <summary>Posts a draft; answers the post's id.</summary>
    public async Task<string> PublishAsync(string generation, string token = Token)
    {
        using var response = await PostAsync("/project_y/post", Bodies.Post(generation), token);
        return (await response.ShouldBeJsonAsync()).GetProperty("post").GetProperty("id").GetString()!;
    }

    /// <summary>A call of the control API; <paramref name="path"/> begins with a slash.</summary>
    public Task<HttpResponseMessage> ControlAsync(HttpMethod method, string path, JsonNode? body = null) =>
        Http.SendAsync(new HttpRequestMessage(method, $"{Origin}simulator{path}") { Content = body is null ? null : JsonContent.Create(body) });

    public async Task<JsonElement> ControlReadAsync(string path)
    {
        using var response = await ControlAsync(HttpMethod.Get, path);
        return await response.ShouldBeJsonAsync();
    }

    /// <summary>How many tasks there are, of all accounts.</summary>
    public async Task<int> TaskCountAsync() => (await ControlReadAsync("/tasks")).GetArrayLength();

    public async Task FaultAsync(JsonNode fault)
    {
        using var response = await ControlAsync(HttpMethod.Post, "/faults", fault);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, string? token, string? sentinel)
    {
        var request = new HttpRequestMessage(method, _host.BaseAddress + path) { Content = body };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        if (sentinel is not null)
        {
            request.Headers.TryAddWithoutValidation("openai-sentinel-token", sentinel);
        }

        return Http.SendAsync(request);
    }
}
