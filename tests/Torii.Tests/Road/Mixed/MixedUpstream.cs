using System.Net.Http.Json;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>What goes wrong at the simulator, account by account, and how it ends.</summary>
internal sealed class MixedUpstream(Scene scene, MixedPool pool, int port) : IDisposable
{
    /// <summary>Until the quota of the exhausted account is renewed, counted from <see cref="BeginAsync"/>. Seconds.</summary>
    private const int ExhaustedFor = 15;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/simulator/") };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>All that is wrong from the beginning.</summary>
    public async Task BeginAsync(BoundProxy challengedWay, BoundProxy blockedWay)
    {
        await ChangeAsync("challenge", new { on = true, addresses = new[] { challengedWay.Outgoing } });
        await ChangeAsync("regions", new[] { new { country = "XA", address = blockedWay.Outgoing } });
        await EndTokenAsync(MixedPool.Expired, "token_expired");
        await EndTokenAsync(MixedPool.Rotating, "token_expired");
        await ChangeAsync("accounts/" + pool.TokenOf(MixedPool.Exhausted), new { name = MixedPool.Exhausted, videos_left = 2, video_quota = 1000, reset_seconds = ExhaustedFor });

        // The first fault that fits a call strikes it: those of one account stand before those of any.
        await scene.Upstream.StrikeAsync(new UpstreamFault("task_failed") { Account = MixedPool.Failing, Endpoint = null, Count = 0 });
        await scene.Upstream.StrikeAsync(new UpstreamFault("rate_limit") { Account = MixedPool.Limited, Count = 3, RetryAfter = 2 });
        await scene.Upstream.StrikeAsync(new UpstreamFault("rate_limit") { Account = MixedPool.Hushed, Endpoint = null, Count = 8, RetryAfter = 2 });
        await RefuseContentAsync(4);
    }

    /// <summary>What goes wrong in the midst of work.</summary>
    public async Task GoOnAsync()
    {
        await EndTokenAsync(MixedPool.Rotating, "token_expired");
        await EndTokenAsync(MixedPool.Invalidated, "token_invalidated");
        await RefuseContentAsync(2);
        await BeBusyAsync();
    }

    /// <summary>The upstream is under heavy load for some calls, whoever makes them.</summary>
    public Task BeBusyAsync() => scene.Upstream.StrikeAsync(new UpstreamFault("heavy_load") { Count = 4 });

    /// <summary>The challenge is lifted, the country is served, and nothing breaks off any more.</summary>
    public async Task EndAsync()
    {
        await ChangeAsync("challenge", new { on = false });
        await ChangeAsync("regions", Array.Empty<object>());
        await scene.Upstream.LiftFaultsAsync();
    }

    /// <summary>How many access tokens each account was given for its session or refresh tokens.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RenewalsAsync() =>
        (await _http.GetFromJsonAsync<IssuedTokens[]>("accounts", Json, Cancelled))!.ToDictionary(account => account.Name, account => account.TokensIssued, StringComparer.Ordinal);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    /// <summary>Some tasks of each form end refused for their content, and some are refused before they are tasks.</summary>
    private async Task RefuseContentAsync(int count)
    {
        foreach (var kind in (string[])["violation", "content_refused"])
        {
            foreach (var endpoint in Verdict.Submissions)
            {
                await scene.Upstream.StrikeAsync(new UpstreamFault(kind) { Endpoint = endpoint, Count = count });
            }
        }
    }

    private async Task EndTokenAsync(string account, string code) =>
        await AcceptedAsync(await _http.PostAsJsonAsync("tokens/invalidate", new { account, code }, Cancelled));

    private async Task ChangeAsync(string path, object body) => await AcceptedAsync(await _http.PutAsJsonAsync(path, body, Cancelled));

    private static async Task AcceptedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Cancelled));
        }
    }

    private sealed record IssuedTokens(string Name, int TokensIssued);
}
