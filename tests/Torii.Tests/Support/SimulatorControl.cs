using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torii.Tests.Support;

/// <summary>What a test may ask of the simulator and make it do; and a way to its backend beside Torii's.</summary>
internal sealed class SimulatorControl(Uri control, Uri backend) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http = new();

    /// <summary>The address of the backend it plays.</summary>
    public Uri Backend => backend;

    /// <summary>The address of its control API, for programs that ask for themselves.</summary>
    public Uri Address => control;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every task that was ever made, oldest first.</summary>
    public async Task<IReadOnlyList<UpstreamTask>> TasksAsync(string? account = null) =>
        await _http.GetFromJsonAsync<UpstreamTask[]>($"{control}/tasks{(account is null ? "" : "?account=" + account)}", Json, Cancelled) ?? [];

    /// <summary>The calls that one endpoint has received, oldest first.</summary>
    public async Task<IReadOnlyList<UpstreamCall>> CallsAsync(string endpoint) =>
        await _http.GetFromJsonAsync<UpstreamCall[]>($"{control}/record?endpoint={Uri.EscapeDataString(endpoint)}", Json, Cancelled) ?? [];

    /// <summary>Every character that was ever made, oldest first.</summary>
    public async Task<IReadOnlyList<UpstreamCharacter>> CharactersAsync() =>
        await _http.GetFromJsonAsync<UpstreamCharacter[]>($"{control}/characters", Json, Cancelled) ?? [];

    /// <summary>Every post that was ever made, oldest first.</summary>
    public async Task<IReadOnlyList<UpstreamPost>> PostsAsync() =>
        await _http.GetFromJsonAsync<UpstreamPost[]>($"{control}/posts", Json, Cancelled) ?? [];

    /// <summary>Makes something go wrong from now on.</summary>
    public Task StrikeAsync(UpstreamFault fault) => SendAsync(HttpMethod.Post, "faults", fault);

    /// <summary>
    /// Makes something go wrong for a while. In a scene that tests share, a fault for one call could strike what an earlier
    /// test has left behind.
    /// </summary>
    public async Task<HeldFault> HoldAsync(UpstreamFault fault)
    {
        await StrikeAsync(fault with { Count = 0 });
        return new HeldFault(this);
    }

    /// <summary>Lets everything go right again.</summary>
    public Task LiftFaultsAsync() => SendAsync(HttpMethod.Delete, "faults", null);

    /// <summary>Sets how long tasks take from now on.</summary>
    public Task SetSecondsAsync(double seconds) => SendAsync(HttpMethod.Put, "options", new { seconds = FormattableString.Invariant($"{seconds}") });

    /// <summary>Has a recording whose character exists refuse from now on to be made one again, whoever asks.</summary>
    public Task RefuseFinalizingAgainAsync() => SendAsync(HttpMethod.Put, "options", new { finalize = "conflict" });

    /// <summary>Ends the access tokens that an account has so far.</summary>
    public Task EndTokensAsync(TestAccount account) => SendAsync(HttpMethod.Post, "tokens/invalidate", new { account = account.Name, code = "token_expired" });

    /// <summary>Makes a video at an account as its owner would, past Torii.</summary>
    public async Task MakeVideoAsync(TestAccount account, string prompt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{backend}/nf/create");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
        request.Headers.Add("openai-sentinel-token", "ownersentinel01");
        request.Content = JsonContent.Create(new
        {
            kind = "video",
            prompt,
            orientation = "landscape",
            size = "small",
            n_frames = 300,
            model = "sy_8",
            inpaint_items = Array.Empty<object>(),
            style_id = (string?)null,
        });
        using var answer = await _http.SendAsync(request, Cancelled);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Cancelled));
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{control}/{path}");
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        using var answer = await _http.SendAsync(request, Cancelled);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Cancelled));
    }
}
