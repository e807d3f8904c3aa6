using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Torii.Tests.Support;
using Torii.Tests.Webhooks;

namespace Torii.Tests.Telemetry;

/// <summary>What happens to a <see cref="BusyServer"/>.</summary>
internal sealed partial class BusyDay(Scene scene, BusySecrets secrets, HookReceiver receiver) : IDisposable
{
    private readonly ApiClient _client = new(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);
    private readonly ApiClient _stranger = new(scene.Torii.Setup.Address, secrets.New("wrong client key"));
    private readonly AdminClient _admin = new(scene.Torii.Setup.Address, secrets.All["admin key"]);
    private readonly string _hook = receiver.Url("/told?token=" + secrets.New("token of a webhook"));

    /// <summary>A video that is made, told of and looked at; a picture by chat; a prompt.</summary>
    public async Task WorkAsync(string trace)
    {
        var made = await MakeVideoAsync(secrets.Prompts[0], trace);
        await receiver.AwaitAsync("/told");
        (await _client.GetAsync($"/v1/videos/{made}/content")).Status.ShouldBe(HttpStatusCode.OK);

        var picture = await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[1], ChatModels.Picture));
        var link = Link().Match(picture.Content);
        link.Success.ShouldBeTrue(picture.Content);
        secrets.Keep("key of a media link", link.Groups["key"].Value);
        (await ChatClient.DownloadAsync(new Uri(link.Value))).ShouldNotBeEmpty();
        await _client.StreamAsync(ChatBodies.Text(secrets.Prompts[2], ChatModels.Picture, stream: true));
        (await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[2], "gpt-image-landscape"))).Status.ShouldBe(HttpStatusCode.OK);
        (await _client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>All that can go wrong: keys, bodies, tokens, answers, proxies, an upstream that is not there.</summary>
    public async Task FailAsync()
    {
        (await _stranger.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _stranger.ChatAsync(ChatBodies.Text(secrets.Prompts[0]))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _client.ChatAsync($"{{\"model\": \"{secrets.Prompts[0]}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[0], model: secrets.Prompts[1]))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _client.GetAsync($"/v1/videos/{Uri.EscapeDataString(secrets.Prompts[2])}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _client.GetAsync("/media/0123456789abcdef0123456789abcdef/" + secrets.All["key of a media link"] + ".mp4")).Status.ShouldBe(HttpStatusCode.NotFound);

        await scene.Upstream.StrikeAsync(new UpstreamFault("content_refused"));
        (await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[0], ChatModels.Video))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await scene.Upstream.StrikeAsync(new UpstreamFault("task_failed"));
        (await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[0], ChatModels.Video))).Status.ShouldNotBe(HttpStatusCode.OK);
        await scene.Upstream.StrikeAsync(new UpstreamFault("half_answer"));
        await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[1], ChatModels.Video));
        foreach (var account in scene.Torii.Setup.Accounts)
        {
            await scene.Upstream.EndTokensAsync(account);
        }

        (await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[1], ChatModels.Video))).Status.ShouldBe(HttpStatusCode.OK);
        await _client.ChatAsync(ChatBodies.Pictures(secrets.Prompts[1], ChatModels.Picture, TestPicture.DataUrl));
        await _client.ChatAsync(ChatBodies.Text(secrets.Prompts[2], "sora-2-pro"));
    }

    /// <summary>An operator signs in, rightly and wrongly, and moves secrets about.</summary>
    public async Task OperateAsync()
    {
        using var wrong = new AdminClient(scene.Torii.Setup.Address, secrets.New("wrong admin key"));
        (await wrong.GetAsync("overview")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var password = secrets.New("console password");
        (await _admin.PutAsync("credentials", new { name = "keeper", password })).Status.ShouldBe(HttpStatusCode.OK);
        (await _admin.PostAsync("login", new { name = "keeper", password = secrets.New("wrong password") })).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var login = await _admin.PostAsync("login", new { name = "keeper", password });
        secrets.Keep("session", Cookie().Match(login.Headers["Set-Cookie"]).Groups["value"].Value).ShouldNotBeEmpty();

        object[] import =
        [
            new
            {
                access_token = secrets.New("imported access token"),
                session_token = secrets.New("imported session token"),
                refresh_token = secrets.New("imported refresh token"),
                email = "somebody@example.com",
                proxy_url = $"http://somebody:{secrets.New("proxy password")}@127.0.0.1:9",
            },
        ];
        (await _admin.PostAsync("accounts/import?mode=offline", import)).Status.ShouldBe(HttpStatusCode.OK);
        (await _admin.PostAsync("accounts/export", new { password })).Status.ShouldBe(HttpStatusCode.OK);
        var accounts = (await _admin.GetAsync("accounts")).Json.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("id").GetString()).ToList();
        foreach (var account in accounts)
        {
            await _admin.PostAsync($"accounts/{account}/test");
            await _admin.PostAsync($"accounts/{account}/refresh");
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _client.ChatAsync(ChatBodies.Text(secrets.Prompts[2], ChatModels.Video))));
    }

    /// <summary>The server is started again while something is being made.</summary>
    public async Task RestartAsync(string trace)
    {
        await scene.Upstream.SetSecondsAsync(4);
        var id = await AskVideoAsync(secrets.Prompts[2], trace);
        await Eventually.BeAsync("the upstream has it", () => Task.FromResult(scene.Rows.Attempts[^1].State == "accepted"));
        (await scene.Torii.StopAsync()).ShouldBe(0);
        await scene.Torii.StartAsync();
        await EndAsync(id);
        await receiver.AwaitAsync("/told", count: 2);
    }

    /// <summary>Reads the metrics as Prometheus does.</summary>
    public async Task<string> ReadMetricsAsync()
    {
        using var prometheus = new ApiClient(scene.Torii.Setup.Address, secrets.All["metrics key"]);
        return (await prometheus.GetAsync("/metrics")).Body;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _client.Dispose();
        _stranger.Dispose();
        _admin.Dispose();
    }

    private async Task<string> MakeVideoAsync(string prompt, string trace)
    {
        var id = await AskVideoAsync(prompt, trace);
        await EndAsync(id);
        return id;
    }

    private async Task<string> AskVideoAsync(string prompt, string trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/videos") { Content = JsonContent.Create(new { model = "sora-2", prompt, webhook_url = _hook }) };
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        var answer = await _client.SendAsync(request);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private Task EndAsync(string id) => Eventually.BeAsync(
        $"{id} is made",
        async () => (await _client.GetAsync("/v1/videos/" + id)).Json.GetProperty("status").GetString() == "completed");

    [GeneratedRegex(@"http://[^\s""')]+/media/[0-9a-f]{32}/(?<key>[^.\s""')]+)\.\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("=(?<value>[^;]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cookie();
}
